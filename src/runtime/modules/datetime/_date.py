"""date: a day of the calendar."""

__name__ = "datetime"

import time as _clock
from operator import index as _index

from _datetime import (
    field as _field, format_time as _format_time, static_type as _static_type,
)

from ._common import (
    DAY_NAMES as _DAY_NAMES, MISSING as _MISSING, MONTH_NAMES as _MONTH_NAMES,
    MOST_ORDINAL as _MOST_ORDINAL, checked_date as _checked_date,
    date_of as _date_of, date_of_iso as _date_of_iso, days_before_month as _days_before_month,
    expand as _expand, first_iso_monday as _first_iso_monday, name_of as _name_of,
    ordinal_of as _ordinal_of, parsed as _parsed, require as _require,
)
from ._delta import timedelta
from ._iso import read_date as _read_date


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    __slots__ = ("_year", "_month", "_day")

    year = _field("date.year")
    month = _field("date.month")
    day = _field("date.day")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, *more):
        if more:
            raise TypeError(f"function takes at most 3 arguments ({3 + len(more)} given)")
        if month is _MISSING and isinstance(year, bytes) and len(year) == 4:
            year, month, day = year[0] * 256 + year[1], year[2], year[3]
        _require((year, month, day), ("year", "month", "day"))
        self = object.__new__(cls)
        self._year, self._month, self._day = _checked_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls(*_clock.localtime(_whole_seconds(timestamp))[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_clock.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_date_of(ordinal))

    @classmethod
    def fromisoformat(cls, string, /):
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = _read_date(string)
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_date_of_iso(year, week, day))

    @classmethod
    def strptime(cls, string, format, /):
        return cls(*_parsed(string, format)[:3])

    def __repr__(self):
        name = _name_of(type(self), date)
        return f"{name}({self._year}, {self._month}, {self._day})"

    def ctime(self, /):
        name = _DAY_NAMES[self.toordinal() % 7 or 7]
        return f"{name} {_MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(
                f"strftime() argument 1 must be str, not {type(format).__name__}"
            )
        return _format_time(_expand(self, format), self.timetuple())

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f"must be str, not {type(format).__name__}")
        return self.strftime(format) if format else str(self)

    def isoformat(self, /):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def timetuple(self, /):
        return _struct(self, (0, 0, 0), -1)

    def toordinal(self, /):
        return _ordinal_of(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    __replace__ = replace

    def weekday(self, /):
        return (self.toordinal() + 6) % 7

    def isoweekday(self, /):
        return self.toordinal() % 7 or 7

    def isocalendar(self, /):
        year = self._year
        monday = _first_iso_monday(year)
        today = _ordinal_of(year, self._month, self._day)
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_iso_monday(year), 7)
        elif week >= 52 and today >= _first_iso_monday(year + 1):
            year, week = year + 1, 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        """Days compare with days, and moments with moments."""
        return isinstance(other, date) and not hasattr(other, "_hour")

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if 0 < ordinal <= _MOST_ORDINAL:
                return type(self).fromordinal(ordinal)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if self._comparable(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        high, low = divmod(self._year, 256)
        return type(self), (bytes((high, low, self._month, self._day)),)


def _whole_seconds(timestamp):
    """The second a timestamp lies in."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError("Invalid value NaN (not a number)")
        if not -(2.0**63) <= timestamp < 2.0**63:
            raise OverflowError("timestamp out of range for platform time_t")
        return int(timestamp // 1)
    if not isinstance(timestamp, int) and not hasattr(timestamp, "__index__"):
        raise TypeError(
            f"'{type(timestamp).__name__}' object cannot be interpreted as an integer"
        )
    if not -(2**63) <= timestamp < 2**63:
        raise OverflowError("timestamp out of range for platform time_t")
    return timestamp


def _struct(day, clock, is_dst):
    of_year = _days_before_month(day._year, day._month) + day._day
    return _clock.struct_time(
        (day._year, day._month, day._day, *clock, day.weekday(), of_year, is_dst)
    )


_static_type(IsoCalendarDate, "datetime.IsoCalendarDate")
_static_type(date, "datetime.date")
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
