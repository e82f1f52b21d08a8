"""NamedTuple and TypedDict: records whose fields are annotations."""

__name__ = "typing"

from _forward_references import call_annotate_function
from _natives import caller_module
from collections._named import _tuple_class, namedtuple

from ._forms import Generic


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
        if Generic in bases:
            made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
            made.__init_subclass__()
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


class _Sentinel:
    def __repr__(self):
        return "<sentinel>"


_sentinel = _Sentinel()


def NamedTuple(typename, fields=_sentinel, /, **kwargs):
    """A tuple with names: a base of classes, or called with names and types."""
    if kwargs:
        if fields is not _sentinel:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        what = "Creating NamedTuple classes using keyword arguments"
        _warn(what, "Use the class-based or functional syntax instead.", 3)
        fields = kwargs.items()
    else:
        fields = _fields_or_none(fields, "NamedTuple", typename, "[]")
    fields = [(name, kind) for name, kind in fields]
    made = namedtuple(typename, [name for name, _ in fields], module=caller_module())
    made.__annotations__ = dict(fields)
    made.__orig_bases__ = (NamedTuple,)
    return made


def _fields_or_none(fields, kind, typename, empty):
    """The fields given; none where they were left out, which is on its way out."""
    if fields is not _sentinel and fields is not None:
        return fields
    what = ("Failing to pass a value for" if fields is _sentinel else "Passing `None` as")
    _warn(
        f"{what} the 'fields' parameter",
        f"To create a {kind} class with 0 fields using the functional syntax, pass an empty "
        f"{'list' if empty == '[]' else 'dictionary'}, e.g. `{typename} = {kind}({typename!r}, {empty})`.",
        4,
    )
    return ()


def _warn(what, advice, level):
    import warnings

    message = f"{what} is deprecated and will be disallowed in Python 3.15. {advice}"
    warnings.warn(message, DeprecationWarning, stacklevel=level)


def _bases_of_named_tuple(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _bases_of_named_tuple
NamedTuple.__module__ = "typing"


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
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(cls, name, (*generic, dict), namespace)
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


def TypedDict(typename, fields=_sentinel, /, *, total=True):
    """A dict with given keys: a base of classes, or called with keys and types."""
    fields = _fields_or_none(fields, "TypedDict", typename, "{}")
    namespace = {"__annotations__": dict(fields), "__module__": caller_module()}
    return _TypedDictMeta(typename, (), namespace, total=total)


def _bases_of_typed_dict(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _bases_of_typed_dict
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict
