"""Reading ISO 8601, as much of it as fromisoformat understands."""

from ._common import date_of_iso


def _digits(text, length):
    if len(text) != length or not (text.isascii() and text.isdecimal()):
        raise ValueError("not a number")
    return int(text)


def read_date(text):
    """Year, month and day."""
    if len(text) not in (7, 8, 10):
        raise ValueError("Invalid isoformat string")
    year = _digits(text[:4], 4)
    has_dash = text[4] == "-"
    at = 4 + has_dash
    if text[at] == "W":
        week = _digits(text[at + 1 : at + 3], 2)
        at += 3
        day = 1
        if len(text) > at:
            if (text[at] == "-") != has_dash:
                raise ValueError("Invalid isoformat string")
            day = _digits(text[at + has_dash :], 1)
        return date_of_iso(year, week, day)
    month = _digits(text[at : at + 2], 2)
    at += 2
    if (text[at : at + 1] == "-") != has_dash:
        raise ValueError("Invalid isoformat string")
    return year, month, _digits(text[at + has_dash :], 2)


def separator_place(text):
    """Where the date ends and the separator stands."""
    if len(text) == 7:
        return 7
    if text[4] == "-":
        if text[5] != "W":
            return 10
        if text[8:9] != "-":
            return 8
        if len(text) == 9:
            raise ValueError("Invalid ISO string")
        return 8 if text[10:11].isdecimal() else 10
    if text[4] != "W":
        return 8
    at = 7
    while text[at : at + 1].isdecimal():
        at += 1
    if at < 9:
        return at
    return 7 if at % 2 == 0 else 8


def _read_clock(text):
    """Hour, minute, second and microsecond."""
    parts = [0, 0, 0, 0]
    at = 0
    has_colons = False
    for place in range(3):
        parts[place] = _digits(text[at : at + 2], 2)
        at += 2
        follows = text[at : at + 1]
        if place == 0:
            has_colons = follows == ":"
        if not follows or place == 2 or (not has_colons and follows in ".,"):
            break
        if has_colons:
            if follows != ":":
                raise ValueError("Invalid time separator")
            at += 1
    if at < len(text):
        rest = text[at + 1 :]
        if text[at] not in ".," or not rest or place != 2:
            raise ValueError("Invalid microsecond separator")
        _digits(rest, len(rest))
        parts[3] = int(rest[:6].ljust(6, "0"))
    return parts


def read_time(text):
    """The four parts of a time of day and those of its offset, negative west of UTC, or None."""
    place = text.find("-") + 1 or text.find("+") + 1 or text.find("Z") + 1
    parts = _read_clock(text[: place - 1] if place else text)
    if not place:
        return parts, None
    offset = text[place:]
    if text[place - 1] == "Z":
        if offset:
            raise ValueError("Malformed time zone string")
        return parts, (0, 0, 0, 0)
    if len(offset) in (0, 1, 3):
        raise ValueError("Malformed time zone string")
    sign = -1 if text[place - 1] == "-" else 1
    return parts, [sign * part for part in _read_clock(offset)]


def is_next_day(parts):
    """Whether a time of day is 24:00, which is turned into 00:00."""
    if parts[0] != 24:
        return False
    if any(parts[1:]):
        raise ValueError("minute, second, and microsecond must be 0 when hour is 24")
    parts[0] = 0
    return True
