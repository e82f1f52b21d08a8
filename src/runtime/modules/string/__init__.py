"""Sets of characters, and templates."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace", "Formatter",
    "Template",
]

from ._formatter import Formatter

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_first = "_" + ascii_letters
_rest = _first + digits


class Template:
    """Texts with `$name` and `${name}` to be filled in."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Pairs of plain text and what follows: `("name", name, raw)`, `("escaped", ...)`, ..."""
        text, mark = self.template, self.delimiter
        at = 0
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], None, None, len(text)
                return
            after = found + len(mark)
            plain = text[at:found]
            if text.startswith(mark, after):
                at = after + len(mark)
                yield plain, "escaped", mark, found
                continue
            is_braced = text.startswith("{", after)
            start = after + is_braced
            end = start
            while end < len(text) and text[end] in (_first if end == start else _rest):
                end += 1
            if end == start or is_braced and not text.startswith("}", end):
                at = after
                yield plain, "invalid", mark, found
                continue
            at = end + is_braced
            yield plain, "braced" if is_braced else "named", text[start:end], found

    def _refuse(self, at):
        before = self.template[:at]
        line = before.count("\n") + 1
        column = at - (before.rfind("\n") + 1) + 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping
        parts = []
        for plain, kind, name, at in self._pieces():
            parts.append(plain)
            if kind == "escaped":
                parts.append(name)
            elif kind == "invalid":
                self._refuse(at)
            elif kind is not None:
                parts.append(str(values[name]))
        return "".join(parts)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping
        parts = []
        for plain, kind, name, at in self._pieces():
            parts.append(plain)
            if kind in ("escaped", "invalid"):
                parts.append(name)
            elif kind is not None:
                try:
                    parts.append(str(values[name]))
                except KeyError:
                    shown = f"{{{name}}}" if kind == "braced" else name
                    parts.append(self.delimiter + shown)
        return "".join(parts)

    def is_valid(self):
        return all(kind != "invalid" for _, kind, _, _ in self._pieces())

    def get_identifiers(self):
        names = []
        for _, kind, name, _ in self._pieces():
            if kind in ("named", "braced") and name not in names:
                names.append(name)
        return names
