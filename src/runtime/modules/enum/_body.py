"""The body of an enumeration while it runs: which names are members, with which values."""

__name__ = "enum"

_plain_property = property
_nothing = object()


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    """A value the class thinks of itself."""

    def __init__(self, value=_nothing):
        self.value = value

    def __repr__(self):
        return "auto(_auto_null)" if self.value is _nothing else f"auto({self.value!r})"


class property:
    """A property of members; on the class, a member of that name."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.name = None

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return found
        if self.fget is None:
            raise AttributeError(f"{instance.__class__!r} has no attribute {self.name!r}")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def _is_descriptor(value):
    return (
        hasattr(value, "__get__")
        or hasattr(value, "__set__")
        or hasattr(value, "__delete__")
        or isinstance(value, (staticmethod, classmethod, _plain_property))
    )


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


_known_sunders = (
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
    "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_",
    "_add_alias_", "_add_value_alias_",
)


class EnumDict(dict):
    """The body of an enumeration while it runs: sorts members from the rest."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._cls_name = cls_name
        self._next_value = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and key.startswith(f"_{self._cls_name}__"):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._without_auto(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _sunder(self, key, value):
        if key not in _known_sunders:
            raise ValueError(
                f"_sunder_ names, such as {key!r}, are reserved for future Enum use"
            )
        if key == "_generate_next_value_":
            self._next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
        return value

    def _without_auto(self, key, value):
        if isinstance(value, auto):
            return self._thought_of(key, value)
        if type(value) is tuple and any(isinstance(each, auto) for each in value):
            return tuple(
                [self._thought_of(key, each) if isinstance(each, auto) else each for each in value]
            )
        return value

    def _thought_of(self, key, one):
        if one.value is _nothing:
            one.value = self._next_value(key, 1, len(self._member_names), self._last_values[:])
        return one.value

    @_plain_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, *more_members, **kwds):
        for name, value in members.items() if hasattr(members, "keys") else members:
            self[name] = value
        for name, value in kwds.items():
            self[name] = value


def _bits(number, width=None):
    """A number in binary with its sign apart: `0b0 101`."""
    sign = "1" if number < 0 else "0"
    digits = bin(number if number >= 0 else ~number)[2:]
    if number < 0:
        digits = "".join("1" if digit == "0" else "0" for digit in digits)
    if width is not None:
        digits = sign * (width - len(digits)) + digits
    return f"0b{sign} {digits}"


def _singles(value):
    while value:
        low = value & -value
        yield low
        value ^= low


def _fields_shown(value):
    """The fields of a dataclass without its name."""
    fields = value.__dataclass_fields__
    return ", ".join([f"{name}={getattr(value, name)!r}" for name in fields if fields[name].repr])
