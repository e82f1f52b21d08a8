"""tzinfo, and the zones of a fixed distance from UTC."""

__name__ = "datetime"

from _datetime import static_type as _static_type

from ._common import MISSING as _MISSING, offset_text as _offset_text
from ._delta import timedelta


def _name_of(value):
    return f"{type(value).__module__}.{type(value).__qualname__}".removeprefix("builtins.")


class tzinfo:
    __slots__ = ()

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        from ._datetime import datetime

        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError(
                    "fromutc: tz.dst() gave inconsistent results; cannot convert"
                )
        return dt + saving

    def __reduce__(self):
        arguments = getattr(self, "__getinitargs__", tuple)()
        return type(self), arguments, self.__getstate__()


class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset=_MISSING, name=_MISSING):
        if offset is _MISSING:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError(
                f"timezone() argument 1 must be datetime.timedelta, not {_name_of(offset)}"
            )
        if name is _MISSING:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            kind = "None" if name is None else _name_of(name)
            raise TypeError(f"timezone() argument 2 must be str, not {kind}")
        if not -_DAY < offset < _DAY:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) "
                f"and timedelta(hours=24), not {offset!r}"
            )
        return _zone(cls, offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt, /):
        _require_moment("utcoffset", dt)
        return self._offset

    def tzname(self, dt, /):
        _require_moment("tzname", dt)
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt, /):
        _require_moment("dst", dt)
        return None

    def fromutc(self, dt, /):
        from ._datetime import datetime

        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__(), None

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


def _require_moment(method, dt):
    from ._datetime import datetime

    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(
            f"{method}(dt) argument must be a datetime instance or None, not {_name_of(dt)}"
        )


def _zone(cls, offset, name):
    made = object.__new__(cls)
    made._offset = offset
    made._name = name
    return made


_DAY = timedelta(1)
_static_type(tzinfo, "datetime.tzinfo")
_static_type(timezone, "datetime.timezone")
UTC = timezone.utc = _zone(timezone, timedelta(0), None)
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def require_zone(tz):
    """Refuses what is no tzinfo."""
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(
            "tzinfo argument must be None or of a tzinfo subclass, "
            f"not type '{_name_of(tz)}'"
        )


def checked_offset(method, offset):
    """What utcoffset() or dst() gave, when it is one."""
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(
            f"tzinfo.{method}() must return None or timedelta, not '{_name_of(offset)}'"
        )
    if not -_DAY < offset < _DAY:
        raise ValueError(
            "offset must be a timedelta strictly between -timedelta(hours=24) "
            f"and timedelta(hours=24), not {offset!r}"
        )
    return offset


def zone_at(parts):
    """The zone whose offset has these hours, minutes, seconds and microseconds; None for None."""
    if parts is None:
        return None
    hours, minutes, seconds, microseconds = parts
    return timezone(
        timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
    )
