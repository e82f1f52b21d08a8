"""os.environ and os.environb."""

from _processes import environment
from collections.abc import Mapping, MutableMapping


class _Environ(MutableMapping):
    """The environment: names and values are kept as text."""

    __module__ = "os"

    def __init__(self, data, encode, decode):
        self._data = data
        self.encodekey = self.encodevalue = encode
        self.decodekey = self.decodevalue = decode

    def __getitem__(self, key):
        try:
            return self.decodevalue(self._data[self.encodekey(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        if not key or "=" in key:
            raise OSError(22, "Invalid argument")
        if "\0" in key or "\0" in value:
            raise ValueError("embedded null byte")
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        shown = ", ".join(f"{key!r}: {value!r}" for key, value in self.items())
        return f"environ({{{shown}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _text(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value


def _text_of_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value.decode("utf-8", "surrogateescape")


def _bytes_of_text(value):
    return value.encode("utf-8", "surrogateescape")


environ = _Environ(environment(), _text, _text)
environb = _Environ(environ._data, _text_of_bytes, _bytes_of_text)
