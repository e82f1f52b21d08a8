# Averages of every kind: exact inside, rounded once, in the type of the data.
from fractions import Fraction
from statistics import (
    StatisticsError, fmean, geometric_mean, harmonic_mean, mean, median, median_grouped,
    median_high, median_low, mode, multimode, quantiles,
)

grades = [7.5, 8.0, 6.25, 9.75, 8.0, 5.5]
print(mean(grades), fmean(grades), median(grades), mode(grades), multimode(grades))
print(mean([1, 2, 3, 4]), mean([1, 2, 3]), mean([Fraction(1, 2), Fraction(3, 4)]), mean([True, False, True]))
print(mean([0.1] * 10), sum([0.1] * 10) / 10, mean([1e308, 1e308]), mean([1e16, 1.0, -1e16]))
print(mean([1, 2.5, Fraction(1, 3)]), mean(iter([1, 2, 4])), mean({1, 2, 3}), mean([10**20, 10**20 + 1]))
print(fmean([8, 6], weights=[3, 1]), geometric_mean([54, 24, 36]), harmonic_mean([40, 60]))
print(harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 5]), geometric_mean([1, 0]))
print(median([1, 3, 5, 7]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]), median(["b", "c", "a"]))
print(median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), median_grouped([52, 52, 53, 54], interval=10))
print(mode("teaching a class"), multimode("aabbc"), multimode([]))
print(quantiles(range(1, 10)), quantiles(grades, n=3), quantiles([1, 2, 3, 4, 5], n=2, method="inclusive"))
print(mean([float("nan"), 1]), mean([float("inf"), 1]))

for make in (
    lambda: mean([]),
    lambda: mean("abc"),
    lambda: mean([1, None]),
    lambda: mean(5),
    lambda: fmean([]),
    lambda: fmean([1, 2], [1]),
    lambda: fmean([1, 2], [0, 0]),
    lambda: geometric_mean([1, -2]),
    lambda: harmonic_mean([-1, 1]),
    lambda: harmonic_mean([1, 2], weights=[1]),
    lambda: median([]),
    lambda: median(["a", "b"]),
    lambda: mode([]),
    lambda: quantiles([]),
    lambda: quantiles([1, 2], n=0),
    lambda: quantiles([1, 2], method="guess"),
):
    try:
        print(make())
    except (StatisticsError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
