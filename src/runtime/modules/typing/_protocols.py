"""Protocol: classes that say what others have to offer."""

__name__ = "typing"

from _forward_references import annotations_of
from _natives import is_called_by_program
from _static_attributes import getattr_static
from abc import ABCMeta

from ._forms import Generic, _set_protocol

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
        if not cls._is_runtime_protocol:
            raise TypeError(_unchecked)
        if super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            value = getattr_static(instance, name, _nothing)
            if value is _nothing:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        # What the library asks of all classes it meets is not the program's mistake.
        if is_called_by_program():
            _check_question(cls, other)
        return super().__subclasscheck__(other)


_unchecked = "Instance and class checks can only be used with @runtime_checkable protocols"


def _check_question(cls, other):
    if cls._is_runtime_protocol and not cls.__non_callable_proto_members__:
        return
    if not isinstance(other, type):
        raise TypeError("issubclass() arg 1 must be a class")
    if not cls._is_runtime_protocol:
        raise TypeError(_unchecked)
    names = str(sorted(cls.__non_callable_proto_members__))[1:-1]
    raise TypeError(
        f"Protocols with non-method members don't support issubclass(). Non-method members: {names}."
    )


@classmethod
def _offers_members(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        if not _offers(other, name):
            return NotImplemented
    return True


def _offers(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        if getattr(base, "_is_protocol", False) and name in annotations_of(base):
            return True
    return False


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
            if "__subclasshook__" not in cls.__dict__:
                cls.__subclasshook__ = _offers_members


_set_protocol(Protocol)


def runtime_checkable(cls):
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(
            f"@runtime_checkable can be only applied to protocol classes, got {cls!r}"
        )
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = {
        name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))
    }
    return cls
