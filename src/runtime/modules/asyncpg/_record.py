"""Rows of a result: tuples whose values have names."""
import datetime
import json
import re
import uuid


class Record:
    """A row: values by place and by name."""

    __slots__ = ("_names", "_values")

    def __new__(cls, *args):
        raise TypeError("cannot create 'asyncpg.Record' instances")

    def keys(self):
        return iter(self._names)

    def values(self):
        return iter(self._values)

    def items(self):
        return iter(list(zip(self._names, self._values)))

    def get(self, key, default=None):
        return self[key] if key in self._names else default

    def __getitem__(self, key):
        if not isinstance(key, str):
            return self._values[key]
        if key not in self._names:
            raise KeyError(key)
        return self._values[self._names.index(key)]

    def __contains__(self, key):
        return key in self._names

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __hash__(self):
        return hash(self._values)

    def __eq__(self, other):
        if isinstance(other, Record):
            other = other._values
        return self._values == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        pairs = " ".join(f"{name}={value!r}" for name, value in zip(self._names, self._values))
        return f"<Record {pairs}>" if pairs else "<Record>"


Record.__module__ = "asyncpg"


def records(columns, rows):
    """Records of an answer's rows: names and values as PostgreSQL would give them."""
    names = tuple(_shown(name) for name, _ in columns)
    convert = [_converter(name, declared) for name, declared in columns]
    return [_record(names, tuple(map(_converted, row, convert))) for row in rows]


def _record(names, values):
    record = object.__new__(Record)
    record._names = names
    record._values = values
    return record


def _shown(name):
    """A function's column has the name of the function, other expressions have none."""
    if re.fullmatch(r"[^\W\d]\w*", name):
        return "now" if name.upper() == "CURRENT_TIMESTAMP" else name
    found = re.match(r"(\w+)\s*\(", name)
    return found[1].lower() if found else "?column?"


def _timestamp(text):
    return datetime.datetime.fromisoformat(text)


def _moment(text):
    moment = datetime.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.timezone.utc)


_CONVERTERS = (
    (r"bool.*", bool),
    (r"timestamptz|timestamp with time zone", _moment),
    (r"timestamp.*", _timestamp),
    (r"date", datetime.date.fromisoformat),
    (r"time.*", datetime.time.fromisoformat),
    (r"uuid", uuid.UUID),
    (r"(double|real|float).*", float),
)


def _converter(name, declared):
    if declared == "":
        if name.upper() == "CURRENT_TIMESTAMP":
            return _moment
        return bool if re.match(r"(NOT\s+)?EXISTS\s*\(", name, re.IGNORECASE) else None
    for pattern, convert in _CONVERTERS:
        if re.fullmatch(pattern, declared.lower()):
            return convert
    return None


def _converted(value, convert):
    return value if value is None or convert is None else convert(value)


def stored(value):
    """A query's argument as the tables keep it."""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        text = value.isoformat()
        return text.replace("T", " ") if isinstance(value, datetime.datetime) else text
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, (dict, list, tuple)):
        return json.dumps(value)
    if isinstance(value, (bytearray, memoryview)):
        return bytes(value)
    return value
