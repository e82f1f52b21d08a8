"""Averages, spread and relations of data; sums are exact, and rounded once."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from fractions import Fraction
from itertools import count, groupby
from math import hypot, sqrt, sumprod
from operator import itemgetter

from ._exact import (
    StatisticsError, _convert, _fail_neg, _float_sqrt_of_frac, _ss, _sum, root_of as _root_of,
)
from ._kernels import kde, kde_random
from ._normal import NormalDist

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "kde", "kde_random", "linear_regression", "mean", "median",
    "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance",
    "quantiles", "stdev", "variance",
]


def mean(data):
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, kind)


def fmean(data, weights=None):
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            data = list(data)
            n = len(data)
        total = math.fsum(data)
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        products = sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length")
    weight = math.fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return products / weight


def geometric_mean(data):
    n = 0
    found_zero = False
    logarithms = []
    for n, value in enumerate(data, 1):
        if value > 0.0 or math.isnan(value):
            logarithms.append(math.log(value))
        elif value == 0.0:
            found_zero = True
        else:
            raise StatisticsError("No negative inputs allowed", value)
    total = math.fsum(logarithms)
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / n)


def harmonic_mean(data, weights=None):
    if iter(data) is data:
        data = list(data)
    refusal = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        value = data[0]
        if not isinstance(value, (int, float, Fraction)) and not hasattr(value, "as_integer_ratio"):
            raise TypeError("unsupported type")
        if value < 0:
            raise StatisticsError(refusal)
        return value
    if weights is None:
        weights = [1] * n
        weight = n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, weight, _ = _sum(part for part in _fail_neg(weights, refusal))
    try:
        data = _fail_neg(data, refusal)
        kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(weight / total, kind)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    middle = data[n // 2]
    first = bisect_left(data, middle)
    last = bisect_right(data, middle, lo=first)
    try:
        interval = float(interval)
        middle = float(middle)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    lowest = middle - interval / 2.0
    return lowest + interval * (n / 2 - first) / (last - first)


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, times in counts.items() if times == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    length = len(data)
    if length < 2:
        if length == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method == "inclusive":
        result = []
        for part in range(1, n):
            at, rest = divmod(part * (length - 1), n)
            result.append((data[at] * (n - rest) + data[at + 1] * rest) / n)
        return result
    if method == "exclusive":
        result = []
        for part in range(1, n):
            at = part * (length + 1) // n
            at = 1 if at < 1 else length - 1 if at > length - 1 else at
            rest = part * (length + 1) - at * n
            result.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def variance(data, xbar=None):
    kind, squares, _, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (n - 1), kind)


def pvariance(data, mu=None):
    kind, squares, _, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / n, kind)


def stdev(data, xbar=None):
    kind, squares, _, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root_of(squares / (n - 1), kind)


def pstdev(data, mu=None):
    kind, squares, _, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root_of(squares / n, kind)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    x_mean = math.fsum(x) / n
    y_mean = math.fsum(y) / n
    products = sumprod((xi - x_mean for xi in x), (yi - y_mean for yi in y))
    return products / (n - 1)


def correlation(x, y, /, *, method="linear"):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2
        x = _rank(x, start=start)
        y = _rank(y, start=start)
    else:
        x_mean = math.fsum(x) / n
        y_mean = math.fsum(y) / n
        x = [xi - x_mean for xi in x]
        y = [yi - y_mean for yi in y]
    products = sumprod(x, y)
    x_squares = sumprod(x, x)
    y_squares = sumprod(y, y)
    try:
        return products / _sqrtprod(x_squares, y_squares)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


class LinearRegression(tuple):
    """Slope and intercept of the line that fits best."""

    __slots__ = ()
    __match_args__ = _fields = ("slope", "intercept")

    def __new__(cls, slope, intercept):
        return super().__new__(cls, (slope, intercept))

    slope = property(itemgetter(0))
    intercept = property(itemgetter(1))

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(
            "linear regression requires that both inputs have same number of data points"
        )
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        x_mean = math.fsum(x) / n
        y_mean = math.fsum(y) / n
        x = [xi - x_mean for xi in x]
        y = (yi - y_mean for yi in y)
    products = sumprod(x, y) + 0.0
    squares = sumprod(x, x)
    try:
        slope = products / squares
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    intercept = 0.0 if proportional else y_mean - slope * x_mean
    return LinearRegression(slope=slope, intercept=intercept)


def _rank(data, *, start=1):
    """The place of every value in order; equal values share the middle of theirs."""
    pairs = sorted(zip(data, count()), key=itemgetter(0))
    result = [0] * len(pairs)
    before = start - 1
    for _, group in groupby(pairs, key=itemgetter(0)):
        group = list(group)
        for _, place in group:
            result[place] = before + (len(group) + 1) / 2
        before += len(group)
    return result


def _sqrtprod(x, y):
    """sqrt(x * y) without losing what is too large, too small or just beside a float."""
    root = sqrt(x * y)
    if not math.isfinite(root):
        if math.isinf(root) and not math.isinf(x) and not math.isinf(y):
            scale = 2.0**-512
            return 2.0**512 * _sqrtprod(scale * x, y)
        return root
    if not root:
        if x and y:
            scale = 2.0**537
            return 2.0**-537 * _sqrtprod(scale * x, y)
        return root
    rest = sumprod((x, root), (y, -root))
    return root + rest / (2.0 * root)
