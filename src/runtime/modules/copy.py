"""Copies, shallow and deep."""

import copyreg

from types import (
    BuiltinFunctionType,
    CodeType,
    EllipsisType,
    FunctionType,
    MethodType,
    NoneType,
    NotImplementedType,
)
from weakref import ReferenceType

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

# What never changes, or is meant to be one and the same everywhere.
_as_it_is = {
    NoneType, int, float, bool, complex, bytes, str, tuple, frozenset, type, range, slice,
    property, super, ReferenceType, EllipsisType, NotImplementedType, FunctionType,
    BuiltinFunctionType, CodeType,
}
_deep_as_it_is = _as_it_is - {tuple, frozenset, slice, super}
_with_copy_method = {list, dict, set, bytearray}


def copy(x):
    cls = type(x)
    if cls in _as_it_is or issubclass(cls, type):
        return x
    if cls in _with_copy_method:
        return cls.copy(x)
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _rebuilt(x, None, *reduced)


def _reduced(x, cls):
    """What the object says about how to make another one, as `pickle` asks for it."""
    reduce = copyreg.dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, "__reduce_ex__", None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, "__reduce__", None)
    if reduce is None:
        raise Error("un(deep)copyable object of type %s" % cls)
    return reduce()


def _rebuilt(x, memo, callee, args, state=None, items=None, pairs=None, setter=None):
    """Another object by the recipe of `x`; deep when there is a memo."""
    def convert(value):
        return value if memo is None else deepcopy(value, memo)

    made = _made(x, callee, [convert(arg) for arg in args])
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        _give_state(made, convert(state))
    for item in items or ():
        made.append(convert(item))
    for key, value in pairs or ():
        made[convert(key)] = convert(value)
    return made


def _made(x, callee, args):
    if callee is not copyreg.__newobj__ or type(x).__new__ is not object.__new__:
        return callee(*args)
    try:
        return callee(*args)
    except TypeError:
        cls = type(x)
        module = "" if cls.__module__ == "builtins" else f"{cls.__module__}."
        raise TypeError(f"cannot pickle '{module}{cls.__name__}' object") from None


def _give_state(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(made, name, value)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _deep_as_it_is:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    made = memo.get(key, _nil)
    if made is not _nil:
        return made
    made = _deep(x, cls, memo)
    if made is not x:
        memo[key] = made
        # Keeps the original alive, so that no other object gets its identity.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return tuple(items) if any(a is not b for a, b in zip(items, x)) else x
    if issubclass(cls, type):
        return x
    if cls is MethodType:
        return MethodType(x.__func__, deepcopy(x.__self__, memo))
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _rebuilt(x, memo, *reduced)


def replace(obj, /, **changes):
    cls = obj.__class__
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)
