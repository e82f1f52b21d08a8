"""time: a time of day."""

__name__ = "datetime"

import time as _clock

from _datetime import (
    field as _field, format_time as _format_time, static_type as _static_type,
)

from ._common import (
    checked_time as _checked_time, clock_text as _clock_text, expand as _expand,
    name_of as _name_of, offset_text as _offset_text, parsed as _parsed,
)
from ._delta import timedelta
from ._iso import is_next_day as _is_next_day, read_time as _read_time
from ._zone import (
    checked_offset as _checked_offset, require_zone as _require_zone, timezone, tzinfo,
    zone_at as _zone_at,
)


def zone_of(parsed):
    """The zone that strptime found, or None."""
    name, offset, microseconds = parsed[9], parsed[10], parsed[12]
    if offset is None:
        return None
    distance = timedelta(seconds=offset, microseconds=microseconds)
    return timezone(distance, name) if name else timezone(distance)


class time:
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    hour = _field("time.hour")
    minute = _field("time.minute")
    second = _field("time.second")
    microsecond = _field("time.microsecond")
    tzinfo = _field("time.tzinfo")
    fold = _field("time.fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6:
            return _from_state(cls, hour, minute or None)
        parts = _checked_time(hour, minute, second, microsecond, fold)
        _require_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        self._tzinfo = tzinfo
        return self

    @classmethod
    def fromisoformat(cls, string, /):
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts, offset = _read_time(string.removeprefix("T"))
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {string!r}") from None
        _is_next_day(parts)
        return cls(*parts, _zone_at(offset))

    @classmethod
    def strptime(cls, string, format, /):
        parsed = _parsed(string, format)
        return cls(*parsed[3:6], parsed[11], zone_of(parsed))

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{_name_of(type(self), time)}({', '.join(parts)})"

    def isoformat(self, timespec="auto"):
        clock = _clock_text(
            self._hour, self._minute, self._second, self._microsecond, timespec
        )
        return clock + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(
                f"strftime() argument 1 must be str, not {type(format).__name__}"
            )
        parts = 1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1
        return _format_time(_expand(self, format), _clock.struct_time(parts))

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f"must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def utcoffset(self, /):
        if self._tzinfo is None:
            return None
        return _checked_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self, /):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self, /):
        if self._tzinfo is None:
            return None
        return _checked_offset("dst", self._tzinfo.dst(None))

    def replace(
        self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None
    ):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def _key(self, offset):
        """Microseconds of the day, in UTC when an offset is known."""
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 10**6
        total += self._microsecond
        return total if offset is None else total - offset // timedelta.resolution

    def _keys(self, other):
        """What two times compare by; None when one knows its zone and the other does not."""
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return self._key(None), other._key(None)
        if mine is None or theirs is None:
            return None
        return self._key(mine), other._key(theirs)

    def _ordered(self, other):
        keys = self._keys(other)
        if keys is None:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return keys[0] - keys[1]

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._keys(other)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(("time", self.replace(fold=0)._key(self.utcoffset())))

    def __reduce_ex__(self, protocol):
        state = [self._hour, self._minute, self._second, *self._microsecond.to_bytes(3)]
        if self._fold and protocol > 3:
            state[0] += 128
        if self._tzinfo is None:
            return type(self), (bytes(state),)
        return type(self), (bytes(state), self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _from_state(cls, state, zone):
    fold, hour = divmod(state[0], 128)
    return cls(hour, state[1], state[2], int.from_bytes(state[3:]), zone, fold=fold)


_static_type(time, "datetime.time")
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
