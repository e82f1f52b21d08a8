"""Counting days, and checks that all classes of datetime share."""

from operator import index

from _datetime import parse_time

MINYEAR = 1
MAXYEAR = 9999
MOST_ORDINAL = 3652059
DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
MONTH_NAMES = (
    "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)
DAY_NAMES = ("", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MISSING = object()


_AMBIGUOUS = """\
Parsing dates involving a day of month without a year specified is ambiguous
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""


def parsed(text, format):
    """The parts of a text by a format; a day without a year is doubtful."""
    parts = parse_time(text, format)
    plain = format.replace("%%", "")
    if "%d" in plain and not any(f"%{letter}" in plain for letter in "yYGcx"):
        import warnings

        warnings.warn(_AMBIGUOUS, DeprecationWarning, stacklevel=3)
    return parts


def name_of(cls, plain):
    """How repr names a class: with its module only if it is the library's own."""
    return f"datetime.{plain.__name__}" if cls is plain else cls.__name__


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_before_year(year):
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else DAYS_IN_MONTH[month]


def days_before_month(year, month):
    return DAYS_BEFORE_MONTH[month] + (month > 2 and is_leap(year))


def ordinal_of(year, month, day):
    """The day's number; January 1st of year 1 is 1."""
    return days_before_year(year) + days_before_month(year, month) + day


def date_of(ordinal):
    """Year, month and day of a day's number."""
    days = ordinal - 1
    four_hundreds, days = divmod(days, 146097)
    hundreds, days = divmod(days, 36524)
    fours, days = divmod(days, 1461)
    ones, days = divmod(days, 365)
    year = four_hundreds * 400 + hundreds * 100 + fours * 4 + ones + 1
    if ones == 4 or hundreds == 4:
        return year - 1, 12, 31
    month = (days + 50) >> 5
    before = days_before_month(year, month)
    if before > days:
        month -= 1
        before = days_before_month(year, month)
    return year, month, days - before + 1


def first_iso_monday(year):
    """The number of the Monday with which the ISO year begins."""
    first = ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def date_of_iso(year, week, day):
    year, week, day = index(year), index(week), index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 0 < week < 53:
        first = ordinal_of(year, 1, 1) % 7
        is_long = first == 4 or (first == 3 and is_leap(year))
        if week != 53 or not is_long:
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    ordinal = first_iso_monday(year) + (week - 1) * 7 + day - 1
    if not 1 <= ordinal <= MOST_ORDINAL:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {10000 if ordinal > 1 else 0}")
    return date_of(ordinal)


def checked_date(year, month, day):
    year, month, day = index(year), index(month), index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    most = days_in_month(year, month)
    if not 1 <= day <= most:
        raise ValueError(
            f"day {day} must be in range 1..{most} for month {month} in year {year}"
        )
    return year, month, day


def checked_time(hour, minute, second, microsecond, fold):
    hour, minute, second = index(hour), index(minute), index(second)
    microsecond, fold = index(microsecond), index(fold)
    if not 0 <= hour <= 23:
        raise ValueError(f"hour must be in 0..23, not {hour}")
    if not 0 <= minute <= 59:
        raise ValueError(f"minute must be in 0..59, not {minute}")
    if not 0 <= second <= 59:
        raise ValueError(f"second must be in 0..59, not {second}")
    if not 0 <= microsecond <= 999999:
        raise ValueError(f"microsecond must be in 0..999999, not {microsecond}")
    if fold not in (0, 1):
        raise ValueError(f"fold must be either 0 or 1, not {fold}")
    return hour, minute, second, microsecond, fold


def require(given, names):
    """Refuses a call that lacks one of the first arguments, as natives do: one by one, as ints."""
    for place, (value, name) in enumerate(zip(given, names), 1):
        if value is MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {place})")
        index(value)


def divided(a, b):
    """a / b as the nearest int, ties to even."""
    quotient, rest = divmod(a, b)
    rest *= 2
    is_above = rest > b if b > 0 else rest < b
    return quotient + 1 if is_above or (rest == b and quotient % 2 == 1) else quotient


def clock_text(hour, minute, second, microsecond, timespec):
    """The time of day as isoformat() shows it."""
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{text}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def offset_text(offset, separator=":"):
    """An offset from UTC, '' for None."""
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign, offset = "-", -offset
    minutes, seconds = divmod(offset.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or offset.microseconds:
        text += f"{separator}{seconds:02d}"
    if offset.microseconds:
        text += f".{offset.microseconds:06d}"
    return text


def expand(value, format):
    """Fills in what strftime knows of a datetime only: %f, %z, %:z and %Z."""
    if "%" not in format:
        return format
    parts = []
    at = 0
    while at < len(format):
        letter = format[at]
        directive = format[at + 1 : at + 2]
        if letter != "%":
            parts.append(letter)
            at += 1
        elif directive == "f":
            parts.append(f"{getattr(value, 'microsecond', 0):06d}")
            at += 2
        elif directive == "z" or format[at + 1 : at + 3] == ":z":
            offset = value.utcoffset() if hasattr(value, "utcoffset") else None
            parts.append(offset_text(offset, "" if directive == "z" else ":"))
            at += 2 if directive == "z" else 3
        elif directive == "Z":
            name = value.tzname() if hasattr(value, "tzname") else None
            parts.append((name or "").replace("%", "%%"))
            at += 2
        else:
            parts.append(letter + directive)
            at += 2
    return "".join(parts)
