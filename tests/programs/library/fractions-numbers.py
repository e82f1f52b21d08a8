# The tower of numbers: abstract classes, and a number of one's own that joins it.
import numbers
from abc import ABC, abstractmethod
from fractions import Fraction

for value in (True, 3, Fraction(1, 3), 2.5, 1j, "3"):
    names = [
        kind.__name__
        for kind in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
        if isinstance(value, kind)
    ]
    print(value, names)

for kind in (numbers.Complex, numbers.Rational, numbers.Integral):
    try:
        kind()
    except TypeError as error:
        print(error)


class Half(numbers.Rational):
    """Always one half."""

    numerator = 1
    denominator = 2

    def __repr__(self):
        return "Half()"

    def _same(self, other):
        return Fraction(1, 2)

    __add__ = __radd__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _same
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = _same
    __neg__ = __pos__ = __abs__ = __trunc__ = __floor__ = __ceil__ = lambda self: 0

    def __round__(self, ndigits=None):
        return 0

    def __eq__(self, other):
        return Fraction(1, 2) == other

    def __lt__(self, other):
        return Fraction(1, 2) < other

    def __le__(self, other):
        return Fraction(1, 2) <= other


half = Half()
print(float(half), half.conjugate(), Fraction(half), Fraction(half, 3), half == 0.5, Fraction(1, 2) == half)
print(Fraction(1, 3) + half, Fraction(1, 3) < half, bool(half), half.imag, issubclass(Half, numbers.Real))
try:
    hash(half)
except TypeError as error:
    print(error)


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...


try:
    Shape()
except TypeError as error:
    print(error)
