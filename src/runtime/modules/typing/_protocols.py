"""Classes that annotations shape: Protocol, NamedTuple, TypedDict."""

__name__ = "typing"

from _forward_references import annotations_of, call_annotate_function
from abc import ABCMeta
from collections._named import _tuple_class, namedtuple

from ._forms import Generic, _Form, _set_protocol

_not_members = frozenset(
    "__abstractmethods__ __annotations__ __annotate__ __annotate_func__ __annotations_cache__ "
    "__dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ __weakref__ "
    "__class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __parameters__ "
    "__orig_bases__ __qualname__ _abc_impl _is_protocol _is_runtime_protocol "
    "__protocol_attrs__ __callable_proto_members_only__ __type_params__ "
    "__non_callable_proto_members__ __init_subclass__".split()
)


def _members_of(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base is Generic or base.__name__ == "Protocol":
            continue
        if not getattr(base, "_is_protocol", False):
            continue
        for name in (*base.__dict__, *annotations_of(base)):
            if name not in _not_members:
                names.add(name)
    return names


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


_nothing = object()


class _ProtocolMeta(ABCMeta):
    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get("_is_protocol"):
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        if super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            value = getattr(instance, name, _nothing)
            if value is _nothing:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if super().__subclasscheck__(other):
            return True
        if not cls._is_runtime_protocol:
            return False
        return all(
            any(name in base.__dict__ and base.__dict__[name] is not None for base in other.__mro__)
            for name in cls.__protocol_attrs__
        )


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say what others have to offer."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base in (object, Generic) or getattr(base, "_is_protocol", False)
                        or base.__module__ in ("collections.abc", "contextlib", "os", "abc")):
                    raise TypeError(
                        f"Protocols can only inherit from other protocols, got {base!r}"
                    )
            cls.__protocol_attrs__ = _members_of(cls)


_set_protocol(Protocol)


def runtime_checkable(cls):
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(
            f"@runtime_checkable can be only applied to protocol classes, got {cls!r}"
        )
    cls._is_runtime_protocol = True
    return cls


def _annotations_in(namespace):
    if "__annotations__" in namespace:
        return dict(namespace["__annotations__"])
    annotate = namespace.get("__annotate_func__")
    return {} if annotate is None else call_annotate_function(annotate, 3)


def _annotate_later(cls, namespace, kinds):
    """Names that are not there yet may be when somebody asks for the annotations."""
    annotate = namespace.get("__annotate_func__")
    if annotate is None:
        cls.__annotations__ = kinds
    else:
        cls.__annotate__ = lambda format: call_annotate_function(annotate, format, owner=cls)


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        if "__orig_bases__" not in namespace and len(bases) > 1:
            for base in bases:
                if base is not _NamedTuple and base is not Generic:
                    raise TypeError("can only inherit from a NamedTuple type and Generic")
        kinds = _annotations_in(namespace)
        defaults = {}
        for name in kinds:
            if name in namespace:
                defaults[name] = namespace[name]
            elif defaults:
                shown = ", ".join(defaults)
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default "
                    f"field{plural} {shown}"
                )
        for name in kinds:
            if name.startswith("_"):
                raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        made = _tuple_class(typename, tuple(kinds), defaults, namespace["__module__"])
        _annotate_later(made, namespace, kinds)
        made.__new__.__annotations__ = kinds
        for name, value in namespace.items():
            if name in _reserved:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in _special and name not in made._fields:
                setattr(made, name, value)
        if "__doc__" in namespace and namespace["__doc__"] is not None:
            made.__doc__ = namespace["__doc__"]
        made.__orig_bases__ = namespace.get("__orig_bases__", (NamedTuple,))
        return made


_reserved = frozenset(
    "__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types "
    "_make _replace _asdict _source".split()
)
_special = frozenset(
    "__module__ __name__ __annotations__ __annotate__ __annotate_func__ __annotations_cache__ "
    "__doc__ __firstlineno__ __static_attributes__ __orig_bases__".split()
)
_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


class _NamedTupleForm(_Form):
    def __call__(self, typename, fields=(), /):
        from _natives import caller_module

        fields = [(name, kind) for name, kind in fields]
        made = namedtuple(typename, [name for name, _ in fields], module=caller_module())
        made.__annotations__ = dict(fields)
        made.__orig_bases__ = (NamedTuple,)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return f"<function NamedTuple at {id(self):#x}>"


NamedTuple = _NamedTupleForm("NamedTuple")


def _qualifiers(kind):
    """Names of the forms around a type: `Required[ReadOnly[int]]`."""
    found = set()
    while True:
        name = getattr(kind, "_name", None)
        if name in ("Required", "NotRequired", "ReadOnly"):
            found.add(name)
            kind = kind.__args__[0]
        elif hasattr(kind, "__metadata__"):
            kind = kind.__origin__
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError(
                    "cannot inherit from both a TypedDict type and a non-TypedDict base class"
                )
        own = _annotations_in(namespace)
        kinds, required, optional = {}, set(), set()
        readonly, mutable = set(), set()
        for base in bases:
            kinds.update(base.__dict__.get("_kinds", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        for key, kind in own.items():
            forms = _qualifiers(kind)
            is_required = "Required" in forms or (total and "NotRequired" not in forms)
            is_readonly = "ReadOnly" in forms
            if is_readonly and key in mutable:
                raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
            (readonly if is_readonly else mutable).add(key)
            (mutable if is_readonly else readonly).discard(key)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        kinds.update(own)
        made = type.__new__(cls, name, (dict,), namespace)
        made._kinds = kinds
        if not any(base.__dict__.get("_kinds") for base in bases):
            _annotate_later(made, namespace, kinds)
        else:
            made.__annotations__ = kinds
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        if "__orig_bases__" not in namespace:
            made.__orig_bases__ = bases or (TypedDict,)
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDictForm(_Form):
    def __call__(self, typename, fields, /, *, total=True):
        from _natives import caller_module

        namespace = {"__annotations__": dict(fields), "__module__": caller_module()}
        return _TypedDictMeta(typename, (), namespace, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


TypedDict = _TypedDictForm("TypedDict")
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict
