"""Classes whose methods follow from their fields."""

from _dataclass_slots import slotted
from _forward_references import annotations_of
from _natives import define, loaded_module
from types import GenericAlias, MappingProxyType

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
    "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    def __repr__(self):
        return f"<dataclasses._MISSING_TYPE object at {id(self):#x}>"


MISSING = _MISSING_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = MappingProxyType({})


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_FIELD_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Kind("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        is_class = isinstance(self.type, type) and not isinstance(self.type, GenericAlias)
        return f"dataclasses.InitVar[{self.type.__name__ if is_class else repr(self.type)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
        "metadata", "kw_only", "doc", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in Field.__slots__)
        return f"Field({shown})"

    def __set_name__(self, owner, name):
        set_name = getattr(type(self.default), "__set_name__", None)
        if set_name:
            set_name(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only",
        "slots", "weakref_slot",
    )

    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _annotation_names(annotation, module, name):
    """Whether an annotation, maybe a text, stands for a name of `typing` or of this module."""
    if not isinstance(annotation, str):
        return False
    head = annotation.split("[")[0].strip()
    return head == name or head.endswith(f".{name}")


def _is_classvar(annotation):
    typing = loaded_module("typing")
    if typing is not None:
        if annotation is typing.ClassVar:
            return True
        if getattr(annotation, "__origin__", None) is typing.ClassVar:
            return True
    return _annotation_names(annotation, "typing", "ClassVar")


def _is_initvar(annotation):
    if annotation is InitVar or type(annotation) is InitVar:
        return True
    return _annotation_names(annotation, "dataclasses", "InitVar")


def _field_of(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        # What `__slots__` left there is no default.
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_classvar(annotation):
        made._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(
            f"mutable default {type(made.default)} for field {name} is not allowed: "
            "use default_factory"
        )
    return made


def _set(cls, name, value):
    """Puts a method into the class unless it has one; whether it had."""
    if name in cls.__dict__:
        return True
    if hasattr(value, "__qualname__"):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _made_fields(cls, kw_only):
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        for one in getattr(base, _FIELDS, {}).values() if _FIELDS in base.__dict__ else ():
            fields[one.name] = one
    own = []
    has_marker = False
    annotations = annotations_of(cls)
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or _annotation_names(annotation, "dataclasses", "KW_ONLY"):
            if has_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            has_marker = kw_only = True
        else:
            own.append(_field_of(cls, name, annotation, kw_only))
    for one in own:
        fields[one.name] = one
        if isinstance(getattr(cls, one.name, None), Field):
            if one.default is MISSING:
                delattr(cls, one.name)
            else:
                setattr(cls, one.name, one.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return fields


def _init_function(cls, fields, frozen, slots):
    """`__init__` as text: its signature is what errors speak of."""
    every = [one for one in fields if one._field_type in (_FIELD, _FIELD_INITVAR)]
    positional = [one for one in every if one.init and not one.kw_only]
    named = [one for one in every if one.init and one.kw_only]
    seen_default = None
    for one in positional:
        if one.default is not MISSING or one.default_factory is not MISSING:
            seen_default = one
        elif seen_default is not None:
            raise TypeError(
                f"non-default argument {one.name!r} follows default argument {seen_default.name!r}"
            )
    self_name = "__dataclass_self__" if "self" in [one.name for one in every] else "self"
    scope = {
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
        "__dataclass_setattr__": object.__setattr__,
        "__name__": cls.__module__,
    }

    def parameter(one):
        if one.default is not MISSING:
            scope[f"__dataclass_dflt_{one.name}__"] = one.default
            return f"{one.name}=__dataclass_dflt_{one.name}__"
        if one.default_factory is not MISSING:
            return f"{one.name}=__dataclass_HAS_DEFAULT_FACTORY__"
        return one.name

    parameters = [self_name, *map(parameter, positional)]
    if named:
        parameters += ["*", *map(parameter, named)]
    lines = []
    for one in every:
        value = _initial_value(one, scope, slots)
        if value is None or one._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            lines.append(f"__dataclass_setattr__({self_name}, {one.name!r}, {value})")
        else:
            lines.append(f"{self_name}.{one.name} = {value}")
    if hasattr(cls, "__post_init__"):
        passed = ", ".join(one.name for one in every if one._field_type is _FIELD_INITVAR)
        lines.append(f"{self_name}.__post_init__({passed})")
    body = "\n ".join(lines or ["pass"])
    made = define(f"def __init__({', '.join(parameters)}):\n {body}\n", "__init__", scope)
    made.__annotations__ = {
        **{one.name: one.type for one in positional + named},
        "return": None,
    }
    return made


def _initial_value(one, scope, slots):
    if one.default_factory is not MISSING:
        factory = f"__dataclass_factory_{one.name}__"
        scope[factory] = one.default_factory
        if not one.init:
            return f"{factory}()"
        is_default = f"{one.name} is __dataclass_HAS_DEFAULT_FACTORY__"
        return f"{factory}() if {is_default} else {one.name}"
    if one.init:
        return one.name
    if slots and one.default is not MISSING:
        scope[f"__dataclass_dflt_{one.name}__"] = one.default
        return f"__dataclass_dflt_{one.name}__"
    return None


def _repr_function(names):
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            shown = [f"{name}={getattr(self, name)!r}" for name in names]
            return f"{self.__class__.__qualname__}({', '.join(shown)})"
        finally:
            running.discard(key)

    return __repr__


def _values_function(names):
    items = "".join(f"self.{name}," for name in names)
    return define(f"def values(self): return ({items})", "values", {})


def _eq_function(names):
    text = (
        "def __eq__(self, other):\n"
        " if self is other:\n"
        "  return True\n"
        " if other.__class__ is self.__class__:\n"
        f"  return {' and '.join(f'self.{name} == other.{name}' for name in names) or 'True'}\n"
        " return NotImplemented\n"
    )
    return define(text, "__eq__", {})


def _order_function(name, values):
    text = (
        f"def {name}(self, other):\n"
        " if other.__class__ is self.__class__:\n"
        f"  return values(self) {_comparisons[name]} values(other)\n"
        " return NotImplemented\n"
    )
    return define(text, name, {"values": values})


_comparisons = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _hash_function(names):
    values = _values_function(names)

    def __hash__(self):
        return hash(values(self))

    return __hash__


def _frozen_functions(cls, names):
    names = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _add_hash(cls, fields, params, has_explicit_hash):
    compared = [one.name for one in fields if (one.compare if one.hash is None else one.hash)]
    if params.unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _hash_function(compared)
    elif params.eq and not has_explicit_hash:
        cls.__hash__ = _hash_function(compared) if params.frozen else None


def _check_frozen(cls, frozen):
    for base in cls.__mro__[1:]:
        params = base.__dict__.get(_PARAMS)
        if params is not None:
            if params.frozen and not frozen:
                raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
            if not params.frozen and frozen:
                raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


def _process(cls, params):
    _check_frozen(cls, params.frozen)
    fields = _made_fields(cls, params.kw_only)
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, params)
    explicit = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = explicit is not MISSING and not (
        explicit is None and "__eq__" in cls.__dict__
    )
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    own = [one for one in fields.values() if one._field_type is _FIELD]
    if params.init:
        _set(cls, "__init__", _init_function(cls, fields.values(), params.frozen, params.slots))
    _set(cls, "__replace__", _replace)
    if params.repr:
        _set(cls, "__repr__", _repr_function([one.name for one in own if one.repr]))
    compared = [one.name for one in own if one.compare]
    if params.eq:
        _set(cls, "__eq__", _eq_function(compared))
    if params.order:
        values = _values_function(compared)
        for name in _comparisons:
            if _set(cls, name, _order_function(name, values)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__} "
                    "Consider using functools.total_ordering"
                )
    if params.frozen:
        for method in _frozen_functions(cls, [one.name for one in own]):
            if _set(cls, method.__name__, method):
                raise TypeError(
                    f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}"
                )
    _add_hash(cls, own, params, has_explicit_hash)
    if params.match_args:
        names = [
            one.name
            for one in fields.values()
            if one.init and not one.kw_only and one._field_type in (_FIELD, _FIELD_INITVAR)
        ]
        _set(cls, "__match_args__", tuple(names))
    if not cls.__doc__:
        cls.__doc__ = _signature_text(cls, fields.values())
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if not params.slots:
        return cls
    made = slotted(cls, own, params)
    if params.frozen:
        for method in _frozen_functions(made, [one.name for one in own]):
            method.__qualname__ = f"{made.__qualname__}.{method.__name__}"
            setattr(made, method.__name__, method)
    return made


def _signature_text(cls, fields):
    shown = []
    has_star = False
    for one in sorted(fields, key=lambda one: bool(one.kw_only)):
        if not one.init or one._field_type is _FIELD_CLASSVAR:
            continue
        if one.kw_only and not has_star:
            has_star = True
            shown.append("*")
        kind = one.type
        text = kind.__name__ if isinstance(kind, type) and type(kind) is type else repr(kind)
        if one.default is not MISSING:
            text += f" = {one.default!r}"
        elif one.default_factory is not MISSING:
            text += " = <factory>"
        shown.append(f"{one.name}: {text}")
    return f"{cls.__name__}({', '.join(shown)})"


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    params = _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )

    def wrap(cls):
        return _process(cls, params)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    known = getattr(class_or_instance, _FIELDS, None)
    if known is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([one for one in known.values() if one._field_type is _FIELD])


def _is_instance(value):
    return hasattr(type(value), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return dict_factory(
        [
            (one.name, _converted_item(getattr(obj, one.name), dict_factory, asdict))
            for one in fields(obj)
        ]
    )


def _converted_item(value, factory, again):
    """A copy of a field's value in which dataclasses are converted too."""
    if _is_instance(value):
        if again is asdict:
            return asdict(value, dict_factory=factory)
        return astuple(value, tuple_factory=factory)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_converted_item(each, factory, again) for each in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_converted_item(each, factory, again) for each in value])
    if isinstance(value, dict):
        pairs = [
            (_converted_item(key, factory, again), _converted_item(each, factory, again))
            for key, each in value.items()
        ]
        if hasattr(type(value), "default_factory") or hasattr(value, "default_factory"):
            made = type(value)(value.default_factory)
            made.update(pairs)
            return made
        return type(value)(pairs)
    from copy import deepcopy

    return deepcopy(value)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return tuple_factory(
        [_converted_item(getattr(obj, one.name), tuple_factory, astuple) for one in fields(obj)]
    )


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None, decorator=dataclass):
    from _natives import caller_module
    from keyword import iskeyword

    annotations = {}
    body = dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            from typing import Any

            name, kind = item, Any
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    body["__annotations__"] = annotations
    made = type(cls_name, bases, body) if not bases else type(bases[0])(cls_name, bases, body)
    made.__module__ = module or caller_module()
    return decorator(
        made, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for one in getattr(self, _FIELDS).values():
        if one._field_type is _FIELD_CLASSVAR:
            continue
        if not one.init:
            if one.name in changes:
                raise TypeError(
                    f"field {one.name} is declared with init=False, "
                    "it cannot be specified with replace()"
                )
        elif one.name not in changes:
            if one._field_type is _FIELD_INITVAR and one.default is MISSING:
                raise TypeError(f"InitVar {one.name!r} must be specified with replace()")
            changes[one.name] = getattr(self, one.name)
    return self.__class__(**changes)
