# Spread and relations: variance, deviation, correlation, the line that fits best.
from fractions import Fraction
from statistics import (
    correlation, covariance, linear_regression, mean, pstdev, pvariance, stdev, variance,
)

heights = [1.62, 1.75, 1.80, 1.68, 1.71]
print(variance(heights), pvariance(heights), stdev(heights), pstdev(heights))
print(variance([1, 2, 3, 4]), variance([1, 3]), stdev([1, 3]), variance([Fraction(1, 6), Fraction(1, 2)]))
print(variance([1, 2, 3], 2), pvariance([1, 2, 3], mu=2), stdev([1.5, 2.5, 2.75], xbar=2.25))
print(stdev([0.1, 0.2, 0.3]), pvariance([5]), pstdev([1e-200, 2e-200]), stdev([10**9 + n for n in range(5)]))

hours = [1, 2, 3, 4, 5, 6]
points = [52, 55, 61, 70, 74, 79]
line = linear_regression(hours, points)
print(line, line.slope, line.intercept, round(line.slope * 7 + line.intercept, 2))
print(covariance(hours, points), correlation(hours, points), correlation(hours, [-p for p in points]))
print(correlation([1, 2, 3, 4], [1, 10, 100, 1000], method="ranked"), correlation([1, 2, 3, 4], [1, 10, 100, 1000]))
print(linear_regression([1, 2, 3], [2, 4, 6.5], proportional=True))
slope, intercept = linear_regression([0, 1], [5, 5])
print(slope, intercept, mean(points))

for make in (
    lambda: variance([1]),
    lambda: pvariance([]),
    lambda: stdev([]),
    lambda: stdev([1, "2"]),
    lambda: covariance([1, 2], [1]),
    lambda: covariance([1], [1]),
    lambda: correlation([1, 2], [3, 3]),
    lambda: correlation([1, 2], [3, 4], method="magic"),
    lambda: linear_regression([1, 1], [2, 3]),
    lambda: linear_regression([1], [2]),
    lambda: stdev([float("nan"), 1.0]),
):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
