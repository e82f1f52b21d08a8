"""Fractions: exact ratios of ints."""

import math
import operator
from numbers import Complex, Rational, Real

from ._text import format_fraction as _format, parse_fraction as _parse

__all__ = ["Fraction"]

_MODULUS = 2**61 - 1
_INFINITE_HASH = 314159


def _sum(a, b):
    return _reduced(
        a._numerator * b._denominator + b._numerator * a._denominator,
        a._denominator * b._denominator,
    )


def _difference(a, b):
    return _reduced(
        a._numerator * b._denominator - b._numerator * a._denominator,
        a._denominator * b._denominator,
    )


def _product(a, b):
    return _reduced(a._numerator * b._numerator, a._denominator * b._denominator)


def _quotient(a, b):
    if not b._numerator:
        raise ZeroDivisionError(f"Fraction({b._denominator}, 0)")
    return _reduced(a._numerator * b._denominator, a._denominator * b._numerator)


def _floor_quotient(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _remainder(a, b):
    both = a._denominator * b._denominator
    return _reduced((a._numerator * b._denominator) % (b._numerator * a._denominator), both)


def _divmod(a, b):
    left, right = a._numerator * b._denominator, b._numerator * a._denominator
    whole, rest = divmod(left, right)
    return whole, _reduced(rest, a._denominator * b._denominator)


def _methods(exact, rounded, name, with_complex=True):
    """`__name__` and `__rname__`: exact between rationals, rounded with floats and complex."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return rounded(float(a), b)
        if with_complex and isinstance(b, complex):
            return rounded(float(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, Rational):
            return exact(Fraction(a), b)
        if isinstance(a, Real):
            return rounded(float(a), float(b))
        if with_complex and isinstance(a, Complex):
            return rounded(complex(a), float(b))
        return NotImplemented

    forward.__name__ = f"__{name}__"
    reverse.__name__ = f"__r{name}__"
    return forward, reverse


class Fraction(Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            self._numerator, self._denominator = _ratio_of(numerator)
            return self
        if type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, Rational) and isinstance(denominator, Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_number(cls, number):
        if type(number) is int:
            return cls(number)
        if isinstance(number, Rational):
            return cls(number.numerator, number.denominator)
        if isinstance(number, float) or _has_ratio(number):
            return cls(*number.as_integer_ratio())
        raise TypeError(
            "argument should be a Rational instance or have the as_integer_ratio() method"
        )

    @classmethod
    def from_float(cls, f):
        if isinstance(f, (int, float)):
            return cls(*f.as_integer_ratio())
        raise TypeError(
            f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})"
        )

    @classmethod
    def from_decimal(cls, dec):
        from decimal import Decimal

        if isinstance(dec, (int, Decimal)):
            return cls(*dec.as_integer_ratio())
        raise TypeError(
            f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r}"
            f" ({type(dec).__name__})"
        )

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, until one is too fine.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _reduced(p1, q1)
        return _reduced(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        return _format(self, format_spec)

    __add__, __radd__ = _methods(_sum, operator.add, "add")
    __sub__, __rsub__ = _methods(_difference, operator.sub, "sub")
    __mul__, __rmul__ = _methods(_product, operator.mul, "mul")
    __truediv__, __rtruediv__ = _methods(_quotient, operator.truediv, "truediv")
    __floordiv__, __rfloordiv__ = _methods(
        _floor_quotient, operator.floordiv, "floordiv", False
    )
    __mod__, __rmod__ = _methods(_remainder, operator.mod, "mod", False)
    __divmod__, __rdivmod__ = _methods(_divmod, divmod, "divmod", False)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return _reduced(a._numerator**power, a._denominator**power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            return _reduced(a._denominator**-power, a._numerator**-power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        return _reduced(a._numerator, a._denominator)

    def __neg__(a):
        return _reduced(-a._numerator, a._denominator)

    def __abs__(a):
        return _reduced(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        if a._numerator < 0:
            return _index(-(-a._numerator // a._denominator))
        return _index(a._numerator // a._denominator)

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice > self._denominator or (twice == self._denominator and whole % 2):
                return whole + 1
            return whole
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        # As for every number: equal ones have equal hashes.
        if self._denominator % _MODULUS == 0:
            size = _INFINITE_HASH
        else:
            inverse = pow(self._denominator, -1, _MODULUS)
            size = hash(hash(abs(self._numerator)) * inverse)
        result = size if self._numerator >= 0 else -size
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, Fraction):
            return a._numerator == b._numerator and a._denominator == b._denominator
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compared(self, other, op):
        if isinstance(other, Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, operator.lt)

    def __gt__(a, b):
        return a._compared(b, operator.gt)

    def __le__(a, b):
        return a._compared(b, operator.le)

    def __ge__(a, b):
        return a._compared(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _reduced(numerator, denominator):
    """The Fraction of two ints."""
    common = math.gcd(numerator, denominator)
    if denominator < 0:
        common = -common
    made = object.__new__(Fraction)
    made._numerator = numerator // common
    made._denominator = denominator // common
    return made


def _has_ratio(number):
    return not isinstance(number, type) and hasattr(number, "as_integer_ratio")


def _ratio_of(number):
    """Numerator and denominator of what a Fraction is made from alone."""
    if isinstance(number, Rational):
        return number.numerator, number.denominator
    if isinstance(number, float) or _has_ratio(number):
        return number.as_integer_ratio()
    if not isinstance(number, str):
        raise TypeError(
            "argument should be a string or a Rational instance "
            "or have the as_integer_ratio() method"
        )
    parsed = _parse(number)
    if parsed is None:
        raise ValueError(f"Invalid literal for Fraction: {number!r}")
    numerator, denominator = parsed
    if denominator == 0:
        raise ZeroDivisionError(f"Fraction({numerator}, 0)")
    common = math.gcd(numerator, denominator)
    return numerator // common, denominator // common
