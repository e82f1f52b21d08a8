"""Texts in HTML: escaping, and what references stand for (of names, those of HTML 4)."""

import re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """The text with &, < and > (and quotes) as references."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# What browsers read numbers of the controls as: Windows' code page 1252.
_CONTROLS = (
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"
)


def _numbered(number):
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    if 0x80 <= number <= 0x9F:
        return _CONTROLS[number - 0x80]
    is_control = number < 0x20 and number not in (9, 10, 12, 13) or number == 0x7F
    if is_control or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ""
    return chr(number)


def _meant(found):
    from ._names import known

    name = found.group(1)
    if name.startswith("#"):
        digits = name[1:].rstrip(";")
        return _numbered(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    # The longest name the text begins with; old ones need no semicolon.
    for end in range(len(name), 1, -1):
        if name[:end] in known:
            return known[name[:end]] + name[end:]
    return "&" + name


_reference = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def unescape(s):
    """The text with references replaced by what they stand for."""
    return _reference.sub(_meant, s) if "&" in s else s
