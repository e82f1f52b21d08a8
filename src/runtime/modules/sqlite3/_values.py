"""What Python's values are in the database, and back: adapters and converters."""
import datetime
import time
import warnings

from ._errors import ProgrammingError

PARSE_DECLTYPES = 1
PARSE_COLNAMES = 2

Date = datetime.date
Time = datetime.time
Timestamp = datetime.datetime
Binary = memoryview

_adapters = {}
_converters = {}


class PrepareProtocol:
    """What adapters are told that they prepare a value for."""


def DateFromTicks(ticks):
    return Date(*time.localtime(ticks)[:3])


def TimeFromTicks(ticks):
    return Time(*time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks):
    return Timestamp(*time.localtime(ticks)[:6])


def register_adapter(type, adapter, /):
    """Has values of the type stored as what `adapter(value)` gives."""
    _adapters[type] = adapter


def register_converter(typename, converter, /):
    """Has `converter(bytes)` make values of columns declared with the type."""
    _converters[typename.upper()] = converter


def adapt(value, protocol=PrepareProtocol, alternate=None, /):
    """The value as the database can keep it."""
    adapter = _adapters.get(type(value))
    if adapter is not None:
        return adapter(value)
    conform = getattr(value, "__conform__", None)
    adapted = None if conform is None else conform(protocol)
    return value if adapted is None else adapted


def _bound(value, place):
    if value is None or type(value) in (int, float, str, bytes):
        return _checked(value)
    value = adapt(value)
    if value is None or isinstance(value, (int, float, str)):
        return _checked(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    name = type(value).__name__
    raise ProgrammingError(f"Error binding parameter {place}: type '{name}' is not supported")


def _checked(value):
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise OverflowError("Python int too large to convert to SQLite INTEGER")
    if isinstance(value, str):
        return str(value)
    return value


def bind(parameters):
    """A tuple or a dict of values that the tables can keep."""
    if isinstance(parameters, dict):
        return {name: _bound(value, f"':{name}'") for name, value in parameters.items()}
    if not hasattr(parameters, "__getitem__") or not hasattr(parameters, "__len__"):
        raise ProgrammingError("parameters are of unsupported type")
    return tuple(_bound(value, place) for place, value in enumerate(parameters, 1))


def converters_for(columns, detect_types):
    """For each column the function that makes its values, or None."""
    found = []
    for name, declared in columns:
        key = None
        if detect_types & PARSE_COLNAMES and "[" in name:
            key = name.rsplit("[", 1)[1].rstrip("]")
        elif detect_types & PARSE_DECLTYPES and declared:
            key = declared.split("(")[0].split()[0]
        found.append(_converters.get(key.upper()) if key else None)
    return found


def converted(value, converter):
    if converter is None or value is None:
        return value
    return converter(value if isinstance(value, bytes) else str(value).encode())


def _deprecated(what):
    # The frame that is to blame called execute() of a cursor, below connection's own.
    warnings.warn(
        f"The default {what} is deprecated as of Python 3.12; "
        "see the sqlite3 documentation for suggested replacement recipes",
        DeprecationWarning, stacklevel=2)


def _adapt_date(value):
    _deprecated("date adapter")
    return value.isoformat()


def _adapt_datetime(value):
    _deprecated("datetime adapter")
    return value.isoformat(" ")


def _convert_date(text):
    _deprecated("date converter")
    return datetime.date(*map(int, text.split(b"-")))


def _convert_timestamp(text):
    _deprecated("timestamp converter")
    day, _, clock = text.partition(b" ")
    clock, _, fraction = clock.partition(b".")
    numbers = [*map(int, day.split(b"-")), *map(int, clock.split(b":"))]
    return datetime.datetime(*numbers, int(fraction.ljust(6, b"0")[:6] or b"0"))


register_adapter(datetime.date, _adapt_date)
register_adapter(datetime.datetime, _adapt_datetime)
register_converter("date", _convert_date)
register_converter("timestamp", _convert_timestamp)
