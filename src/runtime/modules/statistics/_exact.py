"""Sums without rounding, and what kind of number their result should be."""

__name__ = "statistics"

import math
from fractions import Fraction
from functools import reduce
from itertools import groupby


class StatisticsError(ValueError):
    pass


def _exact_ratio(x):
    """Numerator and denominator; of nan and infinity the value itself and None."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _coerce(T, S):
    """The kind of number that two kinds of data give together."""
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _sum(data):
    """Kind, exact sum and count."""
    n = 0
    kinds = set()
    partials = {}
    for value in data:
        n += 1
        kinds.add(type(value))
        numerator, denominator = _exact_ratio(value)
        partials[denominator] = partials.get(denominator, 0) + numerator
    if None in partials:
        total = partials[None]
    else:
        total = sum(Fraction(top, bottom) for bottom, top in partials.items())
    return reduce(_coerce, kinds, int), total, n


def _ss(data, center=None):
    """Kind, sum of squared deviations, center and count."""
    if center is not None:
        kind, squares, n = _sum((deviation := x - center) * deviation for x in data)
        return kind, squares, center, n
    n = 0
    kinds = set()
    sums, squares = {}, {}
    for value in data:
        n += 1
        kinds.add(type(value))
        numerator, denominator = _exact_ratio(value)
        sums[denominator] = sums.get(denominator, 0) + numerator
        squares[denominator] = squares.get(denominator, 0) + numerator * numerator
    kind = reduce(_coerce, kinds, int)
    if not n:
        return kind, Fraction(0), Fraction(0), 0
    if None in sums:
        return kind, sums[None], sums[None], n
    total = sum(Fraction(top, bottom) for bottom, top in sums.items())
    total_squares = sum(Fraction(top, bottom * bottom) for bottom, top in squares.items())
    deviations = (n * total_squares - total * total) / n
    return kind, deviations, total / n, n


def _convert(value, T):
    """An exact value as the kind the data was."""
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if hasattr(T, "from_float") and hasattr(T, "quantize"):
            return T(value.numerator) / T(value.denominator)
        raise


def _fail_neg(values, errmsg="negative value"):
    """The values, as long as none is negative."""
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


def _integer_sqrt_of_frac_rto(n, m):
    """The square root of n / m as an int, rounded so that the last bit tells what was cut off."""
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def _float_sqrt_of_frac(n, m):
    """The float nearest to the square root of n / m."""
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        return float(_integer_sqrt_of_frac_rto(n, m << 2 * q) << q)
    return _integer_sqrt_of_frac_rto(n << -2 * q, m) / (1 << -q)


def root_of(variance, kind):
    """The square root of an exact variance, as the kind the data was."""
    if not hasattr(variance, "numerator"):
        raise ValueError("inf or nan encountered in data")
    if hasattr(kind, "quantize"):
        return (kind(variance.numerator) / kind(variance.denominator)).sqrt()
    return _float_sqrt_of_frac(variance.numerator, variance.denominator)
