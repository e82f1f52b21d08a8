"""Kernel density estimation: a smooth curve through samples."""

__name__ = "statistics"

from bisect import bisect_left, bisect_right
from math import asin, atan, cos, cosh, erf, exp, isqrt, log, pi, sin, sqrt, tan, tau

from ._exact import StatisticsError
from ._normal import _quantile

_SQRT_TAU = sqrt(tau)
_SQRT_2 = sqrt(2)


def _find_root(f, slope, y, guess):
    """Newton's method for f(x) = y."""
    x = guess
    while abs(difference := f(x) - y) > 1e-12:
        x -= difference / slope(x)
    return x


def _quartic_cdf(t):
    return sum((3 / 16 * t**5, -5 / 8 * t**3, 15 / 16 * t, 1 / 2))


def _triweight_cdf(t):
    return sum((-5 / 32 * t**7, 21 / 32 * t**5, -35 / 32 * t**3, 35 / 32 * t, 1 / 2))


def _quartic_pdf(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _triweight_pdf(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _quartic_inverse(p):
    sign, p = (1.0, p) if p <= 1 / 2 else (-1.0, 1.0 - p)
    x = (2.0 * p) ** 0.4258865685331 - 1.0 if p >= 0.004 else (2.0 * p) ** 0.5 * 2 - 1.0
    if p < 0.499:
        x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
    return sign * _find_root(_quartic_cdf, _quartic_pdf, p, x)


def _triweight_inverse(p):
    sign, p = (1.0, p) if p <= 1 / 2 else (-1.0, 1.0 - p)
    x = (2.0 * p) ** 0.3400218741872791 - 1.0
    return sign * _find_root(_triweight_cdf, _triweight_pdf, p, x)


_KERNELS = {
    "normal": (lambda t: exp(-1 / 2 * t * t) / _SQRT_TAU, lambda t: 1 / 2 * (1.0 + erf(t / _SQRT_2)), None),
    "logistic": (lambda t: 1 / 2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None),
    "sigmoid": (lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), None),
    "rectangular": (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, 1.0),
    "triangular": (
        lambda t: 1.0 - abs(t),
        lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2, 1.0,
    ),
    "parabolic": (
        lambda t: 3 / 4 * (1.0 - t * t), lambda t: sum((-1 / 4 * t**3, 3 / 4 * t, 1 / 2)), 1.0,
    ),
    "quartic": (_quartic_pdf, _quartic_cdf, 1.0),
    "triweight": (_triweight_pdf, _triweight_cdf, 1.0),
    "cosine": (
        lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 1 / 2 * sin(pi / 2 * t) + 1 / 2, 1.0,
    ),
}
_ALIASES = {
    "gauss": "normal", "uniform": "rectangular", "epanechnikov": "parabolic", "biweight": "quartic",
}
_INVERSES = {
    "normal": lambda p: _quantile(p, 0.0, 1.0),
    "logistic": lambda p: log(p / (1 - p)),
    "sigmoid": lambda p: log(tan(p * pi / 2)),
    "rectangular": lambda p: 2 * p - 1,
    "triangular": lambda p: sqrt(2 * p) - 1 if p < 1 / 2 else 1 - sqrt(2 - 2 * p),
    "parabolic": lambda p: 2 * cos((_acos(2 * p - 1) + pi) / 3),
    "quartic": _quartic_inverse,
    "triweight": _triweight_inverse,
    "cosine": lambda p: 2 * asin(2 * p - 1) / pi,
}


def _acos(x):
    from math import acos

    return acos(x)


def _checked(data, h):
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    return n


def kde(data, h, kernel="normal", *, cumulative=False):
    n = _checked(data, h)
    found = _KERNELS.get(_ALIASES.get(kernel, kernel))
    if found is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    K, W, support = found
    if support is None:

        def pdf(x):
            return sum(K((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(W((x - x_i) / h) for x_i in data) / len(data)

    else:
        sample = sorted(data)
        bandwidth = h * support

        def pdf(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i = bisect_left(sample, x - bandwidth)
            j = bisect_right(sample, x + bandwidth)
            return sum(K((x - x_i) / h) for x_i in sample[i:j]) / (n * h)

        def cdf(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i = bisect_left(sample, x - bandwidth)
            j = bisect_right(sample, x + bandwidth)
            return sum((W((x - x_i) / h) for x_i in sample[i:j]), i) / n

    function = cdf if cumulative else pdf
    function.__doc__ = f"{'CDF' if cumulative else 'PDF'} estimate with {h=!r} and {kernel=!r}"
    return function


def kde_random(data, h, kernel="normal", *, seed=None):
    _checked(data, h)
    inverse = _INVERSES.get(_ALIASES.get(kernel, kernel))
    if inverse is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    from random import Random

    generator = Random(seed)

    def rand():
        return generator.choice(data) + h * inverse(generator.random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand
