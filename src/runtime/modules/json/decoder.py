"""Reading JSON."""

from _json import scan_string as _scan_string, scan_value as _scan_value

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def scanstring(s, end, strict=True, /):
    """The string whose opening quote stands before `end`, and where it ends."""
    text, end, fault = _scan_string(s, end, bool(strict))
    if fault is not None:
        raise JSONDecodeError(fault, s, end)
    return text, end


class JSONDecoder:
    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
        strict=True, object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {
            "-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN,
        }.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_string = scanstring
        self.memo = {}
        # What the reader does itself needs no call.
        self._options = (
            bool(strict), object_hook, object_pairs_hook,
            None if self.parse_float is float else parse_float,
            None if self.parse_int is int else parse_int,
            parse_constant or None,
        )

    def scan_once(self, string, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        value, end, fault = _scan_value(string, idx, self._options)
        if fault is None:
            return value, end
        if fault == "Expecting value":
            raise StopIteration(end)
        raise JSONDecodeError(fault, string, end)

    def decode(self, s, _w=None):
        start = len(s) - len(s.lstrip(" \t\n\r"))
        obj, end = self.raw_decode(s, idx=start)
        while end < len(s) and s[end] in " \t\n\r":
            end += 1
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        try:
            return self.scan_once(s, idx)
        except StopIteration as error:
            raise JSONDecodeError("Expecting value", s, error.value) from None
