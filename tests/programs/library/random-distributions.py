# Every distribution, seeded.
import random

rng = random.Random(2025)
for name, arguments in (
    ("uniform", (-1, 5)), ("triangular", (1, 5, 2)), ("triangular", ()), ("betavariate", (0.5, 2)),
    ("expovariate", (2.5,)), ("gammavariate", (0.3, 1)), ("gammavariate", (7.5, 2)), ("gauss", ()),
    ("gauss", (10, 3)), ("normalvariate", (5, 2)), ("lognormvariate", (0, 1)), ("vonmisesvariate", (1, 4)),
    ("paretovariate", (3,)), ("weibullvariate", (1, 2)), ("binomialvariate", ()), ("binomialvariate", (10, 0.3)),
    ("binomialvariate", (1000, 0.9)), ("binomialvariate", (10**6, 0.4)), ("binomialvariate", (5, 1)),
):
    print(name, arguments, [round(getattr(rng, name)(*arguments), 9) for _ in range(3)])
heights = [round(rng.gauss(170, 8)) for _ in range(1000)]
for low in range(145, 200, 10):
    count = sum(low <= height < low + 10 for height in heights)
    print(low, "#" * (count // 12))
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print(inside, 4 * inside / 2000)
for make in (
    lambda: rng.gammavariate(0, 1),
    lambda: rng.binomialvariate(-1),
    lambda: rng.binomialvariate(5, 1.5),
    lambda: rng.expovariate(0),
    lambda: rng.lognormvariate(),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
