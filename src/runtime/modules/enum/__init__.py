"""Enumerations."""

from types import MappingProxyType as _MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag",
    "ReprEnum", "auto", "unique", "property", "verify", "member", "nonmember",
    "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "EnumCheck", "CONTINUOUS",
    "NAMED_FLAGS", "UNIQUE", "global_enum", "global_flag_repr", "global_enum_repr",
    "global_str", "show_flag_values", "pickle_by_global_name", "pickle_by_enum_name",
]

_plain_property = property

from ._body import (
    EnumDict, _bits, _fields_shown, _nothing, _singles, auto, member, nonmember, property,
)

# The classes of this module, once they exist; the metaclass needs them.
Enum = Flag = ReprEnum = None


def _data_type(bases):
    """What members are besides members: int, str, a class of the program; object for nothing."""
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    return base._member_type_
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                return candidate or base
            else:
                candidate = candidate or base
    return object


def _constructor(namespace, member_type, first_enum):
    """`__new__` of members, and whether it takes the value."""
    if "__new__" in namespace:
        construct = namespace["__new__"]
        return construct.__func__ if isinstance(construct, staticmethod) else construct, True
    for name in ("__new_member__", "__new__"):
        for possible in (member_type, first_enum):
            target = getattr(possible, name, None)
            is_plain = target is None or target is object.__new__
            if not is_plain and (Enum is None or target is not Enum.__new__):
                return target, True
    return object.__new__, False


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _refuse_extension(cls, bases)
        namespace = EnumDict(cls)
        if bases and Enum is not None:
            namespace._next_value = bases[-1]._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            made = super().__new__(metacls, cls, bases, dict(classdict), **kwds)
            made._member_names_, made._member_map_, made._value2member_map_ = [], {}, {}
            made._member_type_ = object
            return made
        names = list(classdict._member_names)
        for name in names:
            if name == "mro":
                raise ValueError(f"invalid enum member name(s) {name!r}")
        values = {name: classdict[name] for name in names}
        ignored = set(classdict._ignore) | {"_ignore_"}
        namespace = {
            name: value
            for name, value in classdict.items()
            if name not in values and name not in ignored
        }
        first_enum = bases[-1]
        member_type = _data_type(bases)
        construct, takes_value = _constructor(namespace, member_type, first_enum)
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        made = super().__new__(metacls, cls, bases, namespace, **kwds)
        is_flag = Flag is not None and issubclass(made, Flag)
        if is_flag:
            made._boundary_ = boundary or getattr(first_enum, "_boundary_", None)
            made._flag_mask_ = made._singles_mask_ = made._all_bits_ = 0
        _take_methods(made, namespace, first_enum, member_type, ReprEnum in bases)
        for name, value in values.items():
            _add_member(made, name, value, construct, takes_value)
        if "__new__" in namespace:
            made.__new_member__ = construct
        type.__setattr__(made, "__new__", Enum.__new__)
        if is_flag:
            _finish_flag(made)
        order = namespace.get("_order_")
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else order
            order = [name for name in order if name not in made._member_map_
                     or made._member_map_[name]._name_ == name]
            if order != made._member_names_:
                raise TypeError(
                    "member order does not match _order_:\n"
                    f"  {made._member_names_!r}\n  {order!r}"
                )
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=_nothing, *values, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _nothing:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _nothing and type is None:
            raise TypeError(
                f"{cls!r} has no members; specify `names=()` if you meant to create a new, "
                "empty, enum"
            )
        names = () if names is _nothing else names
        return _from_names(cls, value, names, module, type, start, boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return (members[name] for name in cls._member_names_)

    def __reversed__(cls):
        members = cls._member_map_
        return (members[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_plain_property
    def __members__(cls):
        return _MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__",
                 "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"}
        if cls._member_type_ is not object:
            return sorted(names | set(dir(cls._member_type_)) | set(cls._member_names_))
        return sorted(names | set(cls._member_names_))


EnumMeta = EnumType


def _refuse_extension(name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")


def _take_methods(made, namespace, first_enum, member_type, keeps_repr):
    """Members show as members, whatever they are made of; ReprEnum's show as what they are."""
    if keeps_repr:
        for name in ("__format__", "__str__"):
            if name not in namespace:
                method = getattr(member_type, name)
                if name == "__str__" and method is object.__str__:
                    method = member_type.__repr__
                setattr(made, name, method)
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name in namespace or (keeps_repr and name in ("__str__", "__format__")):
            continue
        found = getattr(made, name, None)
        if found in (getattr(member_type, name, None), getattr(object, name, None)):
            method = getattr(first_enum, name, None)
            if method is not None and method is not found:
                setattr(made, name, method)


def _add_member(cls, name, value, construct, takes_value):
    member_type = cls._member_type_
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    one = construct(cls, *args) if takes_value else construct(cls)
    if not hasattr(one, "_value_"):
        one._value_ = value if member_type is object else member_type(*args)
    value = one._value_
    one._name_ = name
    one.__objclass__ = cls
    one.__init__(*args)
    one._sort_order_ = len(cls._member_names_)
    known = _member_of(cls, value)
    if known is None:
        is_canonical = True
        if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
            is_canonical = value > 0 and value & (value - 1) == 0
            cls._flag_mask_ |= value
            if is_canonical:
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        if is_canonical:
            cls._member_names_.append(name)
        try:
            cls._value2member_map_.setdefault(value, one)
        except TypeError:
            cls._unhashable_values_.append(value)
    else:
        one = known
    if not isinstance(cls.__mro__[-2].__dict__.get(name), property) and name not in (
        "name", "value"
    ):
        type.__setattr__(cls, name, one)
    cls._member_map_[name] = one


def _member_of(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for one in cls._member_map_.values():
            if one._value_ == value:
                return one
        return None


def _from_names(cls, class_name, names, module, mixin, start, boundary):
    from _natives import caller_module

    meta = type(cls)
    bases = (cls,) if mixin is None else (mixin, cls)
    namespace = meta.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        values = []
        for count, name in enumerate(names):
            value = cls._generate_next_value_(name, start, count, values[:])
            values.append(value)
            namespace[name] = value
    else:
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
    namespace["__module__"] = module or caller_module()
    return meta.__new__(meta, class_name, bases, namespace, boundary=boundary)


class Enum(metaclass=EnumType):
    """Members with names and values."""

    @classmethod
    def __signature__(cls):
        return "(*values)" if cls._member_names_ else "(new_class_name, /, names)"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = _member_of(cls, value)
        if found is not None:
            return found
        refusal = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        try:
            result = cls._missing_(value)
        except Exception as error:
            if error.__context__ is None:
                error.__context__ = refusal
            raise
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag):
            if cls._boundary_ is EJECT and isinstance(result, int):
                return result
        if result is None:
            raise refusal
        raise TypeError(
            f"error in {cls.__name__}._missing_: returned {result!r} "
            "instead of None or a valid member"
        )

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last_value = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError(f"unable to increment {last_value!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        if name in self.__class__._member_map_:
            raise NameError(f"{name!r} is already bound: {self.__class__._member_map_[name]!r}")
        type.__setattr__(self.__class__, name, self)
        self.__class__._member_map_[name] = self

    def _add_value_alias_(self, value):
        cls = self.__class__
        if _member_of(cls, value) not in (None, self):
            raise ValueError(f"{value!r} is already bound: {cls._value2member_map_[value]!r}")
        cls._value2member_map_[value] = self

    def __repr__(self):
        cls = self.__class__
        kind = cls._member_type_
        shown = repr if kind is object else kind.__repr__
        if hasattr(kind, "__dataclass_fields__") and kind.__dataclass_params__.repr:
            shown = _fields_shown
        return f"<{cls.__name__}.{self._name_}: {shown(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        names = {name for cls in self.__class__.mro() for name in cls.__dict__ if name[0] != "_"}
        names -= set(self.__class__._member_map_)
        own = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        return sorted(own | names)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Keeps `str()` and `format()` of what its members are made of."""


class IntEnum(int, ReprEnum):
    """Members that are ints too."""


class StrEnum(str, ReprEnum):
    """Members that are strs too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        made = str.__new__(cls, str(*values))
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What happens to bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum):
    """Members that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        try:
            return 2 ** highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _singles(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, every = cls._flag_mask_, cls._all_bits_
        given = value
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n"
                    f"    given {_bits(value, width)}\n"
                    f"  allowed {_bits(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP and value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = every + 1 + value
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        made._value_ = value
        made._name_ = cls._name_of_parts(value)
        made = cls._value2member_map_.setdefault(value, made)
        if value != given:
            cls._value2member_map_[given] = made
        return made

    @classmethod
    def _name_of_parts(cls, value):
        """The names of what a value is made of; None where no member is in it."""
        parts = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            for one in cls._member_map_.values():
                if one not in parts and one._value_ and one._value_ & value == one._value_:
                    parts.append(one)
        unknown = value
        for one in parts:
            unknown &= ~one._value_
        if not parts:
            return None
        name = "|".join([one._name_ for one in parts])
        if unknown and cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {unknown!r}")
        return f"{name}|{cls._numeric_repr_(unknown)}" if unknown else name

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': "
                f"{type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        shown = cls._numeric_repr_(self._value_)
        if self._name_ is None:
            return f"<{cls.__name__}: {shown}>"
        return f"<{cls.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        cls = self.__class__
        if self._name_ is None:
            return f"{cls.__name__}({self._value_!r})"
        return f"{cls.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        kind = self._member_type_
        if kind is not object and isinstance(flag, kind):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


Flag._boundary_ = STRICT
_flag_operators = (
    "__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"
)


def _finish_flag(cls):
    for one in cls._member_map_.values():
        if isinstance(one._value_, int) and one._value_ < 0:
            one._value_ &= cls._flag_mask_
            cls._value2member_map_[one._value_] = one
    if cls._member_type_ is not object:
        # The operators of int would give plain ints.
        for name in _flag_operators:
            if name not in cls.__dict__:
                setattr(cls, name, getattr(Flag, name))
    values = [cls._member_map_[name]._value_ for name in cls._member_names_]
    if sorted(values) != values:
        cls._iter_member_ = cls._iter_member_by_def_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints too."""


from ._checks import (
    CONTINUOUS,
    NAMED_FLAGS,
    UNIQUE,
    EnumCheck,
    global_enum,
    global_enum_repr,
    global_flag_repr,
    global_str,
    pickle_by_enum_name,
    pickle_by_global_name,
    show_flag_values,
    unique,
    verify,
)
