"""Looking at finished enumerations, and making them global."""

__name__ = "enum"

from enum import Flag, ReprEnum, StrEnum

from ._body import _singles


def unique(enumeration):
    """A class decorator: no two names for one value."""
    aliases = [
        (name, one.name) for name, one in enumeration.__members__.items() if name != one.name
    ]
    if aliases:
        shown = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {shown}")
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` can look at."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                aliases = [
                    (alias, one.name)
                    for alias, one in enumeration.__members__.items()
                    if alias != one.name
                ]
                if aliases:
                    shown = ", ".join(f"{alias} -> {one}" for alias, one in aliases)
                    raise ValueError(f"aliases found in {enumeration!r}: {shown}")
            elif check is CONTINUOUS:
                _check_continuous(enumeration, name)
            elif check is NAMED_FLAGS:
                _check_named(enumeration, name)
        return enumeration


def _check_continuous(enumeration, name):
    values = {one.value for one in enumeration}
    if len(values) < 2:
        return
    if issubclass(enumeration, Flag):
        expected = list(_singles(2 ** max(values).bit_length() - 1))
        expected = [bit for bit in expected if bit >= min(values)]
        kind = "flag"
    else:
        expected = range(min(values), max(values) + 1)
        kind = "enum"
    missing = [value for value in expected if value not in values]
    if missing:
        shown = ", ".join(map(str, missing))
        raise ValueError(f"invalid {kind} {name!r}: missing values {shown}")


def _check_named(enumeration, name):
    known = {one.value for one in enumeration}
    bad, lost = [], 0
    for alias, one in enumeration.__members__.items():
        unnamed = [bit for bit in _singles(one.value) if bit not in known]
        if unnamed:
            bad.append(alias)
            for bit in unnamed:
                lost |= bit
    if bad:
        which = f"alias {bad[0]} is missing" if len(bad) == 1 else (
            f"aliases {', '.join(bad[:-1])} and {bad[-1]} are missing"
        )
        raise ValueError(
            f"invalid Flag {name!r}: {which} combined values of {lost:#x} "
            "[use enum.show_flag_values(value) for details]"
        )


def show_flag_values(value):
    return list(_singles(value))


def global_enum_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_})"
    return "|".join(
        name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")
    )


def global_str(self):
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    import sys

    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
