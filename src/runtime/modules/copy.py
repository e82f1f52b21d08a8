"""Copies, shallow and deep."""

from types import (
    BuiltinFunctionType,
    CodeType,
    EllipsisType,
    FunctionType,
    MethodType,
    ModuleType,
    NoneType,
    NotImplementedType,
)

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

# What never changes, or is meant to be one and the same everywhere.
_as_it_is = {
    NoneType, int, float, bool, complex, bytes, str, tuple, frozenset, type, range, slice,
    property, EllipsisType, NotImplementedType, FunctionType, BuiltinFunctionType, CodeType,
}
_deep_as_it_is = _as_it_is - {tuple, frozenset, slice}
_with_copy_method = {list, dict, set, bytearray}


def _slots_of(cls):
    names = []
    for one in cls.__mro__:
        slots = one.__dict__.get("__slots__", ())
        names += [slots] if isinstance(slots, str) else slots
    return [name for name in names if name not in ("__dict__", "__weakref__")]


def _state_of(x):
    """What an object holds by itself: its `__dict__` and its slots."""
    state = dict(getattr(x, "__dict__", {}))
    slots = {name: getattr(x, name) for name in _slots_of(type(x)) if hasattr(x, name)}
    return state, slots


def _give_state(made, state, slots):
    if hasattr(made, "__setstate__") and type(made).__setstate__ is not None:
        made.__setstate__((state or None, slots) if slots else state)
        return
    if state:
        made.__dict__.update(state)
    for name, value in slots.items():
        object.__setattr__(made, name, value)


_builtin_bases = (list, dict, set, frozenset, tuple, int, float, str, bytes, bytearray, complex)


def _empty_like(x, cls, convert):
    """A new instance of the class with the content a built-in base gives it."""
    for base in _builtin_bases:
        if isinstance(x, base):
            break
    else:
        if isinstance(x, BaseException):
            made = cls.__new__(cls, *x.args)
            made.args = convert(x.args)
            return made
        return _new(x, cls)
    if base in (list, set, dict, bytearray):
        made = base.__new__(cls)
        return made
    return base.__new__(cls, convert(base(x)))


def _new(x, cls):
    if hasattr(x, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        return cls.__new__(cls, *args, **kwargs)
    if hasattr(x, "__getnewargs__"):
        return cls.__new__(cls, *x.__getnewargs__())
    try:
        return object.__new__(cls)
    except TypeError:
        module = "" if cls.__module__ == "builtins" else f"{cls.__module__}."
        raise TypeError(f"cannot pickle '{module}{cls.__name__}' object") from None


def _fill(made, x, convert):
    if isinstance(x, list):
        for item in list.__iter__(x):
            list.append(made, convert(item))
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(made, convert(key), convert(value))
    elif isinstance(x, set):
        for item in set.__iter__(x):
            set.add(made, convert(item))
    elif isinstance(x, bytearray):
        bytearray.extend(made, x)


def _same(value):
    return value


def copy(x):
    cls = type(x)
    if cls in _as_it_is or isinstance(x, type):
        return x
    if cls in _with_copy_method:
        return cls.copy(x)
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    reduced = _reduced(x, cls)
    if reduced is not None:
        return x if isinstance(reduced, str) else _rebuilt(x, reduced, _same)
    made = _empty_like(x, cls, _same)
    _fill(made, x, _same)
    _give_state(made, *_states(x))
    return made


def _states(x):
    getstate = getattr(type(x), "__getstate__", None)
    if getstate is None or getstate is getattr(object, "__getstate__", None):
        return _state_of(x)
    state = getstate(x)
    if isinstance(state, tuple) and len(state) == 2 and isinstance(state[1], dict):
        return state[0] or {}, state[1]
    return state, {}


def _reduced(x, cls):
    """What the class itself says about how to make another one, if it does."""
    for name, args in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        method = getattr(cls, name, None)
        if method is not None and method is not getattr(object, name, None):
            return method(x, *args)
    return None


def _rebuilt(x, reduced, convert, remember=None):
    callee, args, *rest = reduced
    state, items, pairs = (list(rest) + [None, None, None])[:3]
    made = callee(*convert(args)) if args else callee()
    if remember is not None:
        remember(made)
    if state is not None:
        state = convert(state)
        slots = {}
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        _give_state(made, state, slots or {})
    for item in items or ():
        made.append(convert(item))
    for key, value in pairs or ():
        made[convert(key)] = convert(value)
    return made


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
    if isinstance(x, type):
        return x
    if cls is MethodType:
        return MethodType(x.__func__, deepcopy(x.__self__, memo))
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)

    def convert(value):
        return deepcopy(value, memo)

    def remember(made):
        memo[id(x)] = made

    reduced = _reduced(x, cls)
    if reduced is not None:
        return x if isinstance(reduced, str) else _rebuilt(x, reduced, convert, remember)
    if cls is ModuleType:
        raise TypeError("cannot pickle 'module' object")
    made = _empty_like(x, cls, convert)
    remember(made)
    _fill(made, x, convert)
    state, slots = _states(x)
    _give_state(made, deepcopy(state, memo), deepcopy(slots, memo))
    return made


def replace(obj, /, **changes):
    cls = obj.__class__
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)
