"""Names for annotations."""

import collections
import collections.abc as _abc
import contextlib as _contextlib
import _re
from _natives import loaded_module as _loaded_module
from collections import namedtuple as _namedtuple

from ._forms import (
    ForwardRef,
    Generic,
    Union,
    Unpack,
    _Alias,
    _AnnotatedAlias,
    _CallableAlias,
    _CallableClass,
    _checked,
    _Class,
    _Form,
    _LiteralAlias,
    _known_arguments,
    _stands_for_parameters,
    _substituted,
    _union_type,
    _variables_in,
)
from ._variables import (
    NoDefault,
    ParamSpec,
    ParamSpecArgs,
    ParamSpecKwargs,
    TypeAliasType,
    TypeVar,
    TypeVarTuple,
)
from ._protocols import Protocol, runtime_checkable
from ._records import NamedTuple, TypedDict, is_typeddict

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
    "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple",
    "Union", "AbstractSet", "Container", "ContextManager", "Hashable",
    "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
    "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex",
    "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter",
    "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
    "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr",
    "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform",
    "evaluate_forward_ref", "final", "get_args", "get_origin", "get_overloads",
    "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString",
    "Never", "NewType", "no_type_check", "NoDefault", "NoReturn",
    "NotRequired", "overload", "override", "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly",
    "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING",
    "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]

TYPE_CHECKING = False


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _optional(form, parameter):
    if isinstance(parameter, tuple):
        raise TypeError(f"{form} requires a single type. Got {parameter!r:.100}.")
    return Union[parameter, None]


def _of_one(form, parameter):
    return _Alias(form, (_checked(parameter, f"{form} accepts only single type."),), form._name)


def _literal(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    values = []
    for each in parameters:
        for value in each.__args__ if isinstance(each, _LiteralAlias) else (each,):
            if not any(value == one and type(value) is type(one) for one in values):
                values.append(value)
    return _LiteralAlias(form, tuple(values), "Literal")


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError(
            "Annotated[...] should be used with at least two arguments "
            "(a type and an annotation)."
        )
    origin, *metadata = parameters
    if isinstance(origin, _AnnotatedAlias):
        return _AnnotatedAlias(origin.__origin__, (*origin.__metadata__, *metadata))
    origin = _checked(origin, "Annotated[t, ...]: t must be a type.")
    return _AnnotatedAlias(origin, tuple(metadata))


def _concatenate(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if parameters[-1] is not ... and not isinstance(parameters[-1], ParamSpec):
        raise TypeError(
            "The last parameter to Concatenate should be a ParamSpec variable or ellipsis."
        )
    return _Alias(form, parameters, "Concatenate")


Optional = _Form("Optional", _optional)
Literal = _Form("Literal", _literal)
Annotated = _Form("Annotated", _annotated)
Concatenate = _Form("Concatenate", _concatenate)
Final = _Form("Final", _of_one)
ClassVar = _Form("ClassVar", _of_one)
TypeGuard = _Form("TypeGuard", _of_one)
TypeIs = _Form("TypeIs", _of_one)
Required = _Form("Required", _of_one)
NotRequired = _Form("NotRequired", _of_one)
ReadOnly = _Form("ReadOnly", _of_one)
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")

for _origin, _count, _names in (
    (list, 1, "List"),
    (dict, 2, "Dict"),
    (set, 1, "Set"),
    (frozenset, 1, "FrozenSet"),
    (tuple, -1, "Tuple"),
    (type, 1, "Type"),
    (collections.deque, 1, "Deque"),
    (collections.defaultdict, 2, "DefaultDict"),
    (collections.OrderedDict, 2, "OrderedDict"),
    (collections.Counter, 1, "Counter"),
    (collections.ChainMap, 2, "ChainMap"),
    (_abc.Set, 1, "AbstractSet"),
):
    globals()[_names] = _Class(_origin, _names, _count)
for _name in (
    "Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container Collection "
    "MutableSet Sequence MutableSequence KeysView ValuesView"
).split():
    globals()[_name] = _Class(getattr(_abc, _name), _name, 1)
for _name in "Mapping MutableMapping ItemsView".split():
    globals()[_name] = _Class(getattr(_abc, _name), _name, 2)
for _name in "Hashable Sized".split():
    globals()[_name] = _Class(getattr(_abc, _name), _name, 0)
Coroutine = _Class(_abc.Coroutine, "Coroutine", 3)
Generator = _Class(_abc.Generator, "Generator", 3, (type(None), type(None)))
AsyncGenerator = _Class(_abc.AsyncGenerator, "AsyncGenerator", 2, (type(None),))
ContextManager = _Class(_contextlib.AbstractContextManager, "ContextManager", 2, (bool | None,))
AsyncContextManager = _Class(
    _contextlib.AbstractAsyncContextManager, "AsyncContextManager", 2, (bool | None,)
)
Pattern, Match = _Class(_re.Pattern, "Pattern", 1), _Class(_re.Match, "Match", 1)
Callable = _CallableClass(_abc.Callable, "Callable", 2)
MappingView = _Class(_abc.MappingView, "MappingView", 1)

Text = str
AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
_T_co = TypeVar("T_co", covariant=True)
AnyStr.__module__ = _T_co.__module__ = "typing"


def _supports(name, method, is_generic=False):
    body = {method: _abc_method(method), "__module__": "typing"}
    bases = (Protocol,)
    cls = type(Protocol)(name, bases, body)
    cls.__parameters__ = (_T_co,) if is_generic else ()
    return runtime_checkable(cls)


def _abc_method(name):
    from abc import abstractmethod

    def method(self, *args):
        pass

    method.__name__ = name
    return abstractmethod(method)


SupportsInt = _supports("SupportsInt", "__int__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsAbs = _supports("SupportsAbs", "__abs__", True)
SupportsRound = _supports("SupportsRound", "__round__", True)
del T


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class NewType:
    def __init__(self, name, tp):
        from _natives import caller_module

        self.__qualname__ = name
        self.__name__ = name.rsplit(".", 1)[-1]
        self.__supertype__ = tp
        self.__module__ = caller_module()

    def __call__(self, value):
        return value

    def __mro_entries__(self, bases):
        supertype = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{name} = NewType({name!r}, {supertype})`"
                )

        return (Refusing,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
    field_specifiers=(), **kwargs,
):
    options = dict(
        eq_default=eq_default, order_default=order_default, kw_only_default=kw_only_default,
        frozen_default=frozen_default, field_specifiers=field_specifiers, kwargs=kwargs,
    )

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = options
        return cls_or_fn

    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed."
    )


def overload(func):
    known = _overloads.setdefault((func.__module__, func.__qualname__), [])
    known.append(func)
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), []))


def clear_overloads():
    _overloads.clear()


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """What a forward reference stands for, and those inside it."""
    if type_params is None and owner is not None:
        type_params = getattr(owner, "__type_params__", None)
    found = forward_ref.evaluate(
        globals=globals, locals=locals, type_params=type_params, owner=owner, format=format or 1
    )
    return _evaluated(found, globals, locals)


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if type(tp) is _union_type:
        return Union
    if tp is Generic:
        return Generic
    return getattr(tp, "__origin__", None)


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    args = getattr(tp, "__args__", ())
    is_callable = isinstance(tp, _CallableAlias) or getattr(tp, "__origin__", None) is _abc.Callable
    if is_callable and args and not (len(args) == 2 and _stands_for_parameters(args[0])):
        return (list(args[:-1]), args[-1])
    return args


def _without_extras(tp):
    if isinstance(tp, _AnnotatedAlias):
        return _without_extras(tp.__origin__)
    if getattr(tp, "_name", None) in ("Required", "NotRequired", "ReadOnly"):
        return _without_extras(tp.__args__[0])
    return tp


def _evaluated(value, globalns, localns, keeps_unknown=False):
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        try:
            value = eval(value, globalns, localns)
        except NameError:
            if not keeps_unknown:
                raise
            return ForwardRef(value)
        return _evaluated(value, globalns, localns, keeps_unknown)
    if isinstance(value, _Alias) and not isinstance(value, (_LiteralAlias, _AnnotatedAlias)):
        args = tuple([_evaluated(each, globalns, localns, keeps_unknown) for each in value.__args__])
        if args != value.__args__:
            return type(value)(value.__origin__, args, value._name)
    elif type(value) is _union_type:
        return Union[tuple([_evaluated(each, globalns, localns, keeps_unknown) for each in value.__args__])]
    elif type(value) is type(list[int]):
        args = [_evaluated(each, globalns, localns, keeps_unknown) for each in value.__args__]
        return value.__origin__[tuple(args)]
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    from annotationlib import Format, get_annotations

    if format == Format.STRING:
        return get_annotations(obj, format=format)
    keeps_unknown = format == Format.FORWARDREF
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            if not base.__dict__.get("__annotate_func__") and not base.__dict__.get(
                "__annotations_cache__"
            ):
                continue
            module = _loaded_module(base.__module__)
            names = globalns or (vars(module) if module is not None else {})
            own = localns or dict(vars(base))
            for name, value in base.__annotations__.items():
                hints[name] = _evaluated(value, names, own, keeps_unknown)
    else:
        found = getattr(obj, "__annotations__", None)
        if found is None:
            raise TypeError(f"{obj!r} does not have annotations")
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        names = globalns or getattr(obj, "__globals__", None) or vars(obj)
        for name, value in found.items():
            hints[name] = _evaluated(value, names, localns or names, keeps_unknown)
    if include_extras:
        return hints
    return {name: _without_extras(value) for name, value in hints.items()}


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol
