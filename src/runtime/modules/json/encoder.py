"""Writing JSON: at once by the machine, or chunk by chunk."""

from _json import (
    quote_text as _quote_text, write_float as _write_float, write_value as _write_value,
)

INFINITY = float("inf")


def encode_basestring(s, /):
    """The JSON of a str, other scripts as they are."""
    return _quote_text(s, False)


def encode_basestring_ascii(s, /):
    """The JSON of a str, in ASCII."""
    return _quote_text(s, True)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
        sort_keys=False, indent=None, separators=None, default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return _quote_text(o, bool(self.ensure_ascii))
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        if _one_shot:
            return (_write_value(o, (
                self.default, bool(self.skipkeys), bool(self.ensure_ascii),
                bool(self.check_circular), bool(self.allow_nan), bool(self.sort_keys), indent,
                self.item_separator, self.key_separator,
            )),)
        return _Chunks(self, indent).of(o, 0)


class _Chunks:
    """The chunks of a value, each made when it is asked for."""

    def __init__(self, encoder, indent):
        self.encoder = encoder
        self.indent = indent
        self.quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.markers = {} if encoder.check_circular else None

    def scalar(self, o):
        """The JSON of what has no parts, else None."""
        if isinstance(o, str):
            return self.quote(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return _write_float(o, bool(self.encoder.allow_nan))
        return None

    def of(self, o, level):
        scalar = self.scalar(o)
        if scalar is not None:
            yield scalar
        elif isinstance(o, (list, tuple)):
            yield from self.of_list(o, level)
        elif isinstance(o, dict):
            yield from self.of_dict(o, level)
        else:
            self.enter(o)
            standin = self.encoder.default(o)
            try:
                yield from self.of(standin, level)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(o).__name__} object")
                raise
            self.leave(o)

    def enter(self, o):
        if self.markers is not None:
            if id(o) in self.markers:
                raise ValueError("Circular reference detected")
            self.markers[id(o)] = o

    def leave(self, o):
        if self.markers is not None:
            del self.markers[id(o)]

    def line(self, level):
        return "" if self.indent is None else "\n" + self.indent * level

    def of_list(self, items, level):
        if not items:
            yield "[]"
            return
        self.enter(items)
        before = "[" + self.line(level + 1)
        for at, value in enumerate(items):
            if at:
                before = self.encoder.item_separator + self.line(level + 1)
            try:
                scalar = self.scalar(value)
                if scalar is not None:
                    yield before + scalar
                else:
                    yield before
                    yield from self.of(value, level + 1)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(items).__name__} item {at}")
                raise
        if self.indent is not None:
            yield self.line(level)
        yield "]"
        self.leave(items)

    def key(self, key):
        """The text a key becomes; None when it is skipped."""
        if isinstance(key, str):
            return key
        if isinstance(key, (int, float)) or key is None:
            return self.scalar(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(
            f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
        )

    def of_dict(self, mapping, level):
        if not mapping:
            yield "{}"
            return
        self.enter(mapping)
        yield "{"
        first = True
        items = sorted(mapping.items()) if self.encoder.sort_keys else mapping.items()
        for key, value in items:
            name = self.key(key)
            if name is None:
                continue
            if not first:
                yield self.encoder.item_separator + self.line(level + 1)
            elif self.indent is not None:
                yield self.line(level + 1)
            first = False
            yield self.quote(name)
            yield self.encoder.key_separator
            try:
                yield from self.of(value, level + 1)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(mapping).__name__} item {key!r}")
                raise
        if not first and self.indent is not None:
            yield self.line(level)
        yield "}"
        self.leave(mapping)
