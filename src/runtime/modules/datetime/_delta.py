"""timedelta: the distance between two moments."""

__name__ = "datetime"

from _datetime import field as _field, static_type as _static_type
from math import modf as _modf

from ._common import divided as _divided, name_of as _name_of

_UNITS = (
    ("microseconds", 1),
    ("milliseconds", 1000),
    ("seconds", 1_000_000),
    ("minutes", 60_000_000),
    ("hours", 3_600_000_000),
    ("days", 86_400_000_000),
    ("weeks", 604_800_000_000),
)


def _microseconds(parts):
    """The whole number of microseconds of several parts; what is left over counts once."""
    total, left = 0, 0.0
    for name, factor in _UNITS:
        value = parts[name]
        if isinstance(value, int):
            total += int(value) * factor
        elif isinstance(value, float):
            if value != value:
                raise ValueError("cannot convert float NaN to integer")
            if value in (float("inf"), float("-inf")):
                raise OverflowError("cannot convert float infinity to integer")
            fraction, whole = _modf(value)
            total += int(whole) * factor
            fraction, whole = _modf(fraction * factor)
            total += int(whole)
            left += fraction
        else:
            raise TypeError(
                f"unsupported type for timedelta {name} component: {type(value).__name__}"
            )
    if not left:
        return total
    # Halves go to the even sum, not to the even part.
    is_odd = total & 1
    return total + round(left + is_odd) - is_odd


class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds")
    __match_args__ = ()

    days = _field("timedelta.days")
    seconds = _field("timedelta.seconds")
    microseconds = _field("timedelta.microseconds")

    def __new__(
        cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0
    ):
        if type(days) is type(seconds) is type(microseconds) is int and (
            milliseconds == minutes == hours == weeks == 0
        ):
            total = days * 86_400_000_000 + seconds * 1_000_000 + microseconds
        else:
            total = _microseconds({
                "microseconds": microseconds, "milliseconds": milliseconds,
                "seconds": seconds, "minutes": minutes, "hours": hours, "days": days,
                "weeks": weeks,
            })
        return _made(total, cls)

    def total_seconds(self, /):
        return _total(self) / 10**6

    def __repr__(self):
        parts = [
            f"{name}={value}"
            for name, value in (
                ("days", self._days), ("seconds", self._seconds),
                ("microseconds", self._microseconds),
            )
            if value
        ]
        return f"{_name_of(type(self), timedelta)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _made(_total(self) + _total(other))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _made(_total(self) - _total(other))
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _made(_total(other) - _total(self))
        return NotImplemented

    def __neg__(self):
        return _made(-_total(self))

    def __pos__(self):
        return _made(_total(self))

    def __abs__(self):
        return _made(abs(_total(self)))

    def __mul__(self, other):
        if isinstance(other, int):
            return _made(_total(self) * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _made(_divided(_total(self) * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _whole(_total(self), _total(other))
        if isinstance(other, int):
            return _made(_whole(_total(self), other))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _total(self) / _total(other)
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("division by zero")
            return _made(_divided(_total(self), int(other)))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError("division by zero")
            return _made(_divided(_total(self) * b, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _made(_rest(_total(self), _total(other)))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            a, b = _total(self), _total(other)
            return _whole(a, b), _made(_rest(a, b))
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return _total(self) == _total(other)
        return NotImplemented

    def __lt__(self, other):
        return _total(self) < _total(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _total(self) <= _total(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _total(self) > _total(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _total(self) >= _total(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return bool(self._days or self._seconds or self._microseconds)

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _total(delta):
    return delta._days * 86_400_000_000 + delta._seconds * 1_000_000 + delta._microseconds


def _made(total, cls=timedelta):
    seconds, microseconds = divmod(total, 1_000_000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        if not -(2**31) <= days < 2**31:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    made = object.__new__(cls)
    made._days = days
    made._seconds = seconds
    made._microseconds = microseconds
    return made


def _whole(a, b):
    if not b:
        raise ZeroDivisionError("division by zero")
    return a // b


def _rest(a, b):
    if not b:
        raise ZeroDivisionError("division by zero")
    return a % b


_static_type(timedelta, "datetime.timedelta")
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
