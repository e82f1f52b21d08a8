# A class report: groups, outliers, ranks and a forecast.
import random
from collections import defaultdict
from statistics import NormalDist, correlation, fmean, linear_regression, median, quantiles, stdev

rng = random.Random(11)
rows = [
    {"group": rng.choice("ABC"), "hours": rng.randint(1, 20), "score": 0} for _ in range(30)
]
for row in rows:
    row["score"] = min(100, round(35 + 3 * row["hours"] + rng.gauss(0, 6)))

groups = defaultdict(list)
for row in rows:
    groups[row["group"]].append(row["score"])
for name in sorted(groups):
    scores = groups[name]
    print(f"{name} n={len(scores):2} mean={fmean(scores):6.2f} median={median(scores):5} sd={stdev(scores):5.2f}")

scores = [row["score"] for row in rows]
hours = [row["hours"] for row in rows]
low, _, high = quantiles(scores)
spread = high - low
print(low, high, [s for s in scores if not low - 1.5 * spread <= s <= high + 1.5 * spread])
line = linear_regression(hours, scores)
print(round(line.slope, 6), round(line.intercept, 6), round(correlation(hours, scores), 6))
curve = NormalDist.from_samples(scores)
print(round(curve.mean, 6), round(curve.stdev, 6), round(1 - curve.cdf(70), 6))
for width in range(0, 101, 20):
    print(f"{width:3} {'#' * sum(width <= s < width + 20 for s in scores)}")
