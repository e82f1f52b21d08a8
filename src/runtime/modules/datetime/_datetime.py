"""datetime: a moment, with or without a zone."""

__name__ = "datetime"

import time as _clock

from _datetime import field as _field, static_type as _static_type

from ._common import (
    DAY_NAMES as _DAY_NAMES, MISSING as _MISSING, MONTH_NAMES as _MONTH_NAMES,
    MOST_ORDINAL as _MOST_ORDINAL, checked_date as _checked_date, checked_time as _checked_time,
    clock_text as _clock_text, date_of as _date_of, name_of as _name_of,
    offset_text as _offset_text, parsed as _parsed, require as _require,
)
from ._date import _struct, _whole_seconds, date
from ._delta import timedelta
from ._iso import (
    is_next_day as _is_next_day, read_date as _read_date, read_time as _read_time,
    separator_place as _place,
)
from ._time import time, zone_of as _zone_of
from ._zone import (
    UTC, checked_offset as _checked_offset, require_zone as _require_zone, timezone, tzinfo,
    zone_at as _zone_at,
)

_MICROSECOND = timedelta(microseconds=1)
_EPOCH_ORDINAL = 719163


class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    hour = _field("datetime.hour")
    minute = _field("datetime.minute")
    second = _field("datetime.second")
    microsecond = _field("datetime.microsecond")
    tzinfo = _field("datetime.tzinfo")
    fold = _field("datetime.fold")

    def __new__(
        cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0,
        microsecond=0, tzinfo=None, *more, fold=0,
    ):
        if more:
            raise TypeError(
                f"function takes at most 8 positional arguments ({8 + len(more)} given)"
            )
        if isinstance(year, bytes) and len(year) == 10:
            return _from_state(cls, year, None if month is _MISSING else month)
        _require((year, month, day), ("year", "month", "day"))
        self = object.__new__(cls)
        self._year, self._month, self._day = _checked_date(year, month, day)
        parts = _checked_time(hour, minute, second, microsecond, fold)
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        _require_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    @classmethod
    def _at(cls, seconds, microsecond, tz):
        """The moment so many seconds after the epoch, told in a zone."""
        days, rest = divmod(seconds, 86400)
        ordinal = days + _EPOCH_ORDINAL
        if not 1 <= ordinal <= _MOST_ORDINAL:
            raise ValueError(f"year must be in 1..9999, not {_clock.gmtime(seconds).tm_year}")
        minutes, second = divmod(rest, 60)
        moment = cls(*_date_of(ordinal), *divmod(minutes, 60), second, microsecond, tz)
        return moment if tz is None else tz.fromutc(moment)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _require_zone(tz)
        if not isinstance(timestamp, (int, float)):
            raise TypeError(f"argument must be int or float, not {type(timestamp).__name__}")
        seconds, microsecond = _whole_seconds(timestamp), 0
        if isinstance(timestamp, float):
            microsecond = round((timestamp - int(timestamp)) * 1e6)
            seconds, microsecond = divmod(int(timestamp) * 10**6 + microsecond, 10**6)
        return cls._at(seconds, microsecond, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        _deprecated(
            "utcfromtimestamp", "represent datetimes in UTC: datetime.datetime.fromtimestamp"
            "(timestamp, datetime.UTC)",
        )
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        _require_zone(tz)
        seconds, nanoseconds = divmod(_clock.time_ns(), 10**9)
        return cls._at(seconds, nanoseconds // 1000, tz)

    @classmethod
    def utcnow(cls):
        _deprecated("utcnow", "represent datetimes in UTC: datetime.datetime.now(datetime.UTC)")
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        _require_kind(date, _DATE, 1)
        _require_kind(time, _TIME, 2)
        return cls(
            date._year, date._month, date._day, time._hour, time._minute, time._second,
            time._microsecond, time._tzinfo if tzinfo is True else tzinfo, fold=time._fold,
        )

    @classmethod
    def fromisoformat(cls, string, /):
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            place = _place(string) if len(string) >= 7 else -1
            day = _read_date(string[:place])
            parts, offset = [0, 0, 0, 0], None
            if len(string) > place:
                parts, offset = _read_time(string[place + 1 :])
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {string!r}") from None
        is_next_day = _is_next_day(parts)
        moment = cls(*day, *parts, _zone_at(offset))
        return moment + timedelta(1) if is_next_day else moment

    @classmethod
    def strptime(cls, string, format, /):
        parsed = _parsed(string, format)
        return cls(*parsed[:6], parsed[11], _zone_of(parsed))

    def timetuple(self, /):
        saving = self.dst()
        is_dst = -1 if saving is None else 1 if saving else 0
        return _struct(self, (self._hour, self._minute, self._second), is_dst)

    def utctimetuple(self, /):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _struct(moment, (moment._hour, moment._minute, moment._second), 0)

    def timestamp(self, /):
        naive = self if self._tzinfo is None else self - self.utcoffset()
        return (_since(naive) - _EPOCH_ORDINAL * 86400 * 10**6) / 10**6

    def date(self, /):
        return date(self._year, self._month, self._day)

    def time(self, /):
        return time(
            self._hour, self._minute, self._second, self._microsecond, fold=self._fold
        )

    def timetz(self, /):
        return time(
            self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
            fold=self._fold,
        )

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None,
        microsecond=None, tzinfo=True, *, fold=None,
    ):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def astimezone(self, tz=None):
        # The zone of this computer is UTC.
        zone = timezone(timedelta(0), "UTC") if tz is None else tz
        _require_zone(zone)
        mine = self._tzinfo
        if mine is zone:
            return self
        offset = None if mine is None else self.utcoffset()
        naive = self.replace(tzinfo=None)
        return zone.fromutc((naive if offset is None else naive - offset).replace(tzinfo=zone))

    def ctime(self, /):
        name = _DAY_NAMES[self.toordinal() % 7 or 7]
        clock = f"{self._hour:02d}:{self._minute:02d}:{self._second:02d}"
        return f"{name} {_MONTH_NAMES[self._month]} {self._day:2d} {clock} {self._year:04d}"

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str):
            raise TypeError(
                f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}"
            )
        if len(sep) != 1:
            raise TypeError(
                "isoformat() argument 1 must be a unicode character, "
                f"not a string of length {len(sep)}"
            )
        clock = _clock_text(
            self._hour, self._minute, self._second, self._microsecond, timespec
        )
        return date.isoformat(self) + sep + clock + _offset_text(self.utcoffset())

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        texts = [str(part) for part in parts]
        if self._tzinfo is not None:
            texts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            texts.append("fold=1")
        return f"{_name_of(type(self), datetime)}({', '.join(texts)})"

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self, /):
        if self._tzinfo is None:
            return None
        return _checked_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self, /):
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        if name is not None and not isinstance(name, str):
            raise TypeError(
                f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'"
            )
        return name

    def dst(self, /):
        if self._tzinfo is None:
            return None
        return _checked_offset("dst", self._tzinfo.dst(self))

    def _difference(self, other, message):
        """Microseconds between two moments; `message` refuses a zone on one side only."""
        if self._tzinfo is other._tzinfo:
            return _since(self) - _since(other)
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return _since(self) - _since(other)
        if mine is None or theirs is None:
            if message is None:
                return None
            raise TypeError(message)
        return _since(self) - _since(other) - (mine - theirs) // _MICROSECOND

    def _ordered(self, other):
        return self._difference(other, "can't compare offset-naive and offset-aware datetimes")

    def _has_two_offsets(self):
        return self._tzinfo is not None and (
            self.utcoffset() != self.replace(fold=not self._fold).utcoffset()
        )

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is not other._tzinfo and (
            self._has_two_offsets() or other._has_two_offsets()
        ):
            return False
        return self._difference(other, None) == 0

    def __lt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset()
        since = _since(self)
        return hash(("datetime", since if offset is None else since - offset // _MICROSECOND))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        seconds, microsecond = divmod(_since(self) + other // _MICROSECOND, 10**6)
        days, rest = divmod(seconds, 86400)
        if not 1 <= days <= _MOST_ORDINAL:
            raise OverflowError("date value out of range")
        minutes, second = divmod(rest, 60)
        hour, minute = divmod(minutes, 60)
        return type(self)(*_date_of(days), hour, minute, second, microsecond, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        return timedelta(
            microseconds=self._difference(
                other, "can't subtract offset-naive and offset-aware datetimes"
            )
        )

    def __reduce_ex__(self, protocol):
        month = self._month + (128 if self._fold and protocol > 3 else 0)
        state = bytes((
            *divmod(self._year, 256), month, self._day, self._hour, self._minute, self._second,
            *self._microsecond.to_bytes(3),
        ))
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _since(moment):
    """Microseconds since the day before January 1st of year 1, zones left aside."""
    seconds = (moment._hour * 60 + moment._minute) * 60 + moment._second
    return (moment.toordinal() * 86400 + seconds) * 10**6 + moment._microsecond


def _from_state(cls, state, zone):
    fold, month = divmod(state[2], 128)
    microsecond = int.from_bytes(state[7:])
    return cls(
        state[0] * 256 + state[1], month, *state[3:7], microsecond, zone, fold=fold
    )


_DATE, _TIME = date, time


def _require_kind(value, kind, place):
    if not isinstance(value, kind):
        name = f"{type(value).__module__}.{type(value).__qualname__}".removeprefix("builtins.")
        raise TypeError(
            f"combine() argument {place} must be datetime.{kind.__name__}, not {name}"
        )


def _deprecated(name, advice):
    import warnings

    warnings.warn(
        f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future "
        f"version. Use timezone-aware objects to {advice}.",
        DeprecationWarning,
        stacklevel=3,
    )


_static_type(datetime, "datetime.datetime")
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
