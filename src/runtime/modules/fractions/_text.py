"""Fractions from text and to text."""

_DIGITS = "0123456789"


class _Reader:
    """A text and a place in it."""

    def __init__(self, text):
        self.text = text
        self.at = 0

    def accept(self, letters):
        """The letter at this place if it is one of these, else ''."""
        letter = self.text[self.at : self.at + 1]
        if letter and letter in letters:
            self.at += 1
            return letter
        return ""

    def number(self):
        """Digits with single underscores between them, as text without them."""
        begin = self.at
        while True:
            while self.text[self.at : self.at + 1].isdecimal():
                self.at += 1
            one_more = self.text[self.at + 1 : self.at + 2]
            if self.at == begin or self.text[self.at : self.at + 1] != "_":
                break
            if not one_more.isdecimal():
                break
            self.at += 1
        return self.text[begin : self.at].replace("_", "")

    def spaces(self):
        while self.text[self.at : self.at + 1].isspace():
            self.at += 1


def parse_fraction(text):
    """Numerator and denominator, not reduced; None for what is no fraction."""
    reader = _Reader(text.strip())
    sign = -1 if reader.accept("+-") == "-" else 1
    whole = reader.number()
    if not whole and not (
        reader.text[reader.at : reader.at + 1] == "."
        and reader.text[reader.at + 1 : reader.at + 2].isdecimal()
    ):
        return None
    numerator, denominator = int(whole or "0"), 1
    before_slash = reader.at
    reader.spaces()
    if whole and reader.accept("/"):
        reader.spaces()
        below = reader.number()
        if not below or reader.at != len(reader.text):
            return None
        return sign * numerator, int(below)
    reader.at = before_slash
    if reader.accept("."):
        part = reader.number()
        denominator = 10 ** len(part)
        numerator = numerator * denominator + int(part or "0")
    if reader.accept("eE"):
        exponent_sign = reader.accept("+-")
        digits = reader.number()
        if not digits:
            return None
        if exponent_sign == "-":
            denominator *= 10 ** int(digits)
        else:
            numerator *= 10 ** int(digits)
    if reader.at != len(reader.text):
        return None
    return sign * numerator, denominator


class _Spec:
    """A format specification: what each part says, or `is_valid` False."""

    def __init__(self, text):
        reader = _Reader(text)
        self.fill, self.align = " ", ">"
        self.has_align = False
        if len(text) > 1 and text[1] in "<>=^":
            self.fill, self.align, reader.at, self.has_align = text[0], text[1], 2, True
        elif text[:1] and text[0] in "<>=^":
            self.align, reader.at, self.has_align = text[0], 1, True
        self.sign = reader.accept("-+ ")
        self.no_minus_zero = bool(reader.accept("z"))
        self.alternate = bool(reader.accept("#"))
        # A zero before the width fills behind the sign; alone it is the width.
        follows = text[reader.at + 1 : reader.at + 2]
        self.zeros = bool(text[reader.at : reader.at + 1] == "0" and follows and follows in _DIGITS)
        if self.zeros:
            reader.at += 1
        self.width = int(self._digits(reader) or "0")
        self.separator = reader.accept(",_")
        self.precision = None
        self.part_separator = ""
        self.is_valid = True
        if reader.accept("."):
            digits = self._digits(reader)
            self.part_separator = reader.accept(",_")
            if digits:
                self.precision = int(digits)
            elif not self.part_separator:
                self.is_valid = False
        self.kind = text[reader.at :]
        if self.kind not in ("", "e", "E", "f", "F", "g", "G", "%"):
            self.is_valid = False
        if self.kind == "":
            if self.precision is not None or self.no_minus_zero or self.part_separator:
                self.is_valid = False
        # Filling with zeros and an alignment exclude each other.
        if self.zeros and self.has_align:
            self.is_valid = False

    def _digits(self, reader):
        begin = reader.at
        while reader.accept(_DIGITS):
            pass
        return reader.text[begin : reader.at]


def _grouped(digits, separator, least=0):
    """Digits with a separator every three, filled with zeros up to a width."""
    if separator:
        if least:
            digits = digits.zfill(3 * least // 4 + 1)
        first = 1 + (len(digits) - 1) % 3
        groups = [digits[at : at + 3] for at in range(first, len(digits), 3)]
        return separator.join([digits[:first], *groups])
    return digits.zfill(least)


def _rounded_to(n, d, exponent, no_minus_zero):
    """Sign and digits of n/d rounded to a multiple of 10**exponent, ties to even."""
    if exponent >= 0:
        d *= 10**exponent
    else:
        n *= 10**-exponent
    quotient, rest = divmod(n + (d >> 1), d)
    if rest == 0 and d & 1 == 0:
        quotient &= -2
    is_negative = quotient < 0 if no_minus_zero else n < 0
    return is_negative, abs(quotient)


def _rounded_figures(n, d, figures):
    """Sign, digits and exponent of n/d rounded to so many figures."""
    if n == 0:
        return False, 0, 1 - figures
    top, bottom = str(abs(n)), str(d)
    magnitude = len(top) - len(bottom) + (bottom <= top)
    exponent = magnitude - figures
    is_negative, digits = _rounded_to(n, d, exponent, False)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return is_negative, digits, exponent


def _sign_text(is_negative, sign):
    return "-" if is_negative else "" if sign == "-" else sign


def _aligned(body, sign, spec):
    padding = spec.fill * (spec.width - len(sign) - len(body))
    if spec.align == ">":
        return padding + sign + body
    if spec.align == "<":
        return sign + body + padding
    if spec.align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body


def _general(number, spec):
    n, d = number.numerator, number.denominator
    body = _grouped(str(abs(n)), spec.separator)
    if d > 1 or spec.alternate:
        body += "/" + _grouped(str(d), spec.separator)
    return _aligned(body, _sign_text(n < 0, spec.sign), spec)


def _decimal(number, spec):
    precision = 6 if spec.precision is None else spec.precision
    kind = spec.kind
    is_upper = kind in "EFG"
    trims = kind in "gG" and not spec.alternate
    n, d = number.numerator, number.denominator
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        is_negative, digits = _rounded_to(n, d, exponent, spec.no_minus_zero)
        scientific = False
        point = precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        is_negative, digits, exponent = _rounded_figures(n, d, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    if kind == "%":
        suffix = "%"
    elif scientific:
        suffix = f"{'E' if is_upper else 'e'}{exponent + point:+03d}"
    else:
        suffix = ""
    text = f"{digits:0{point + 1}d}"
    whole, part = text[: len(text) - point], text[len(text) - point :]
    if trims:
        part = part.rstrip("0")
    dot = "." if part or spec.alternate else ""
    if spec.part_separator:
        part = spec.part_separator.join(part[at : at + 3] for at in range(0, len(part), 3))
    trailing = dot + part + suffix
    sign = _sign_text(is_negative, spec.sign)
    least = spec.width - len(sign) - len(trailing) if spec.zeros else 0
    return _aligned(_grouped(whole, spec.separator, max(least, 0)) + trailing, sign, spec)


def format_fraction(number, text):
    """format(number, text)"""
    if not text:
        return str(number)
    spec = _Spec(text)
    if not spec.is_valid or (spec.kind == "" and spec.zeros):
        raise ValueError(
            f"Invalid format specifier {text!r} for object of type {type(number).__name__!r}"
        )
    return _decimal(number, spec) if spec.kind else _general(number, spec)
