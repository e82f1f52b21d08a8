# gamma, lgamma, erf and erfc: values, edges and what they refuse.
import math

for x in (0.5, 1, 1.5, 5, 10.1, 23, 24, 50.5, 171.6, -0.5, -1.5, -170.5, 1e-300):
    print(x, math.gamma(x), math.lgamma(x))
for x in (0.0, -0.0, 1e-10, 0.1, 0.5, 0.9, -1.2, 2, 3.5, 6, -7.5, math.inf, -math.inf, math.nan):
    print(x, math.erf(x), math.erfc(x))
print(math.gamma(6) == math.factorial(5), math.erfc(26.5), math.lgamma(1e300), math.lgamma(-math.inf))


def below(x, mean=0.0, deviation=1.0):
    """How much of a normal distribution lies below x."""
    return 0.5 * math.erfc((mean - x) / (deviation * math.sqrt(2)))


print([round(below(x), 6) for x in (-3, -2, -1, 0, 1, 2, 3)])
print(math.cbrt(-27), math.exp2(0.5), math.sumprod([1, 2, 3], [0.5, 1.5, 2]), math.fma(2.0, 3.0, 4.0))
print(math.fma(1e308, 10, -math.inf), math.nextafter(1, 2, steps=3), math.ulp(1e10), math.dist((1, 2), (4, 6)))
for make in (
    lambda: math.gamma(0),
    lambda: math.gamma(-3),
    lambda: math.gamma(172),
    lambda: math.gamma(-math.inf),
    lambda: math.lgamma(-2.0),
    lambda: math.lgamma(1e308),
    lambda: math.erf("a"),
    lambda: math.fma(math.inf, 0, 1),
    lambda: math.sumprod([1], [1, 2]),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
