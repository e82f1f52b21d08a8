# NormalDist and kernel densities.
from statistics import NormalDist, StatisticsError, kde, kde_random

tests = NormalDist(mu=500, sigma=100)
print(tests, tests.mean, tests.stdev, tests.variance, tests.median, tests.mode)
print(tests.cdf(600), tests.pdf(500), tests.inv_cdf(0.975), tests.zscore(650), tests.quantiles(4))
print(round(tests.cdf(700) - tests.cdf(300), 6), tests.inv_cdf(0.001), tests.inv_cdf(1e-12))
print(tests.samples(3, seed=42), NormalDist.from_samples([2.5, 3.1, 2.1, 2.4, 2.7, 3.5]))

celsius = NormalDist(5, 2.5)
fahrenheit = celsius * (9 / 5) + 32
print(fahrenheit, -celsius, celsius - 5, 10 - celsius, celsius / 2, celsius + tests, tests - celsius)
print(celsius == NormalDist(5.0, 2.5), hash(celsius) == hash(NormalDist(5, 2.5)), celsius.overlap(NormalDist(6, 3)))
print(NormalDist(1, 2).overlap(NormalDist(3, 2)), NormalDist())

sample = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in ("normal", "logistic", "rectangular", "triangular", "parabolic", "quartic", "cosine"):
    density = kde(sample, h=1.5, kernel=kernel)
    total = kde(sample, h=1.5, kernel=kernel, cumulative=True)
    rand = kde_random(sample, h=1.5, kernel=kernel, seed=7)
    print(kernel, round(density(0.5), 12), round(total(0.5), 12), round(rand(), 9), density.__doc__)

for make in (
    lambda: NormalDist(0, -1),
    lambda: tests.inv_cdf(0),
    lambda: NormalDist(1, 0).pdf(1),
    lambda: NormalDist(1, 0).cdf(1),
    lambda: NormalDist.from_samples([1]),
    lambda: tests.overlap(5),
    lambda: tests < celsius,
    lambda: tests + "1",
    lambda: setattr(tests, "mean", 1),
    lambda: kde([], 1),
    lambda: kde([1], 0),
    lambda: kde([1], 1, "square"),
):
    try:
        print(make())
    except (StatisticsError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
