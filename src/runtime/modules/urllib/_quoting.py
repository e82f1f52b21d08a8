"""Percent signs: quoting, and queries."""

import re

__name__ = "urllib.parse"

_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_hex_digits = "0123456789ABCDEFabcdef"


def quote_from_bytes(bs, safe="/"):
    """The bytes as ASCII text, with % and two digits for what is not safe."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    kept = _ALWAYS_SAFE.union(code for code in safe if code < 128)
    return "".join([chr(code) if code in kept else f"%{code:02X}" for code in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """The text for a part of an address."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, with + for a space, as forms have it."""
    space = " " if isinstance(string, str) else b" "
    if isinstance(string, (str, bytes)) and space not in string:
        return quote(string, safe, encoding, errors)
    safe += " " if isinstance(safe, str) else b" "
    return quote(string, safe, encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """The bytes that a quoted text stands for."""
    if not string:
        # Refuses what is no text.
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    parts = [first]
    for part in rest:
        digits = part[:2].decode("latin1")
        if len(digits) == 2 and digits[0] in _hex_digits and digits[1] in _hex_digits:
            parts.append(bytes([int(digits, 16)]) + part[2:])
        else:
            parts.append(b"%" + part)
    return b"".join(parts)


_ascii = re.compile("[\x00-\x7f]+")


def unquote(string, encoding="utf-8", errors="replace"):
    """The text that a quoted text stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    encoding, errors = encoding or "utf-8", errors or "replace"
    # Only ASCII is quoted; other letters stay as they are.
    return _ascii.sub(
        lambda found: unquote_to_bytes(found.group()).decode(encoding, errors), string
    )


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote, with a space for +."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(
    qs,
    keep_blank_values=False,
    strict_parsing=False,
    encoding="utf-8",
    errors="replace",
    max_num_fields=None,
    separator="&",
):
    """The fields of a query: a dict of lists."""
    fields = {}
    for name, value in parse_qsl(
        qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator
    ):
        fields.setdefault(name, []).append(value)
    return fields


def parse_qsl(
    qs,
    keep_blank_values=False,
    strict_parsing=False,
    encoding="utf-8",
    errors="replace",
    max_num_fields=None,
    separator="&",
):
    """The fields of a query: a list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if qs is None:
        return []
    if isinstance(qs, str):
        if isinstance(separator, bytes):
            separator = separator.decode("ascii")
        equals = "="

        def plain(text):
            return unquote_plus(text, encoding=encoding, errors=errors)
    else:
        if not isinstance(qs, (bytes, bytearray)):
            try:
                qs = memoryview(qs).tobytes()
            except TypeError:
                if qs:
                    raise
                return _accepted_empty(qs)
        if isinstance(separator, str):
            separator = separator.encode("ascii")
        equals = b"="

        def plain(text):
            return unquote_to_bytes(text.replace(b"+", b" "))

    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, has_value, value = field.partition(equals)
        if strict_parsing and not has_value:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((plain(name), plain(value)))
    return pairs


def _accepted_empty(qs):
    import warnings

    warnings.warn(
        f"Accepting {type(qs).__name__} objects with false value in "
        "urllib.parse.parse_qsl() is deprecated as of 3.14",
        DeprecationWarning,
        stacklevel=2,
    )
    return []


def urlencode(
    query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus
):
    """The query of a mapping or of pairs."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            # A text is a sequence too, but not of pairs.
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        name = quoted(name)
        if not doseq or isinstance(value, (str, bytes)):
            values = [value]
        else:
            try:
                len(value)
                values = value
            except TypeError:
                values = [value]
        pairs.extend(f"{name}={quoted(one)}" for one in values)
    return "&".join(pairs)
