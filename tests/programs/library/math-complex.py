# cmath: functions of complex numbers, rounded to twelve places; edges and what they refuse.
import cmath


def shown(value):
    if isinstance(value, complex):
        return complex(round(value.real, 12), round(value.imag, 12))
    return value if isinstance(value, bool) else round(value, 12)


points = [0j, 1 + 0j, -1 + 0j, 1j, 2 + 3j, -2.5 + 0.5j, 3 - 4j, complex(-1, -0.0)]
for name in ("sqrt", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "asinh", "acosh", "phase"):
    print(name, [shown(getattr(cmath, name)(z)) for z in points])
for name in ("log", "log10", "atan", "atanh"):
    print(name, [shown(getattr(cmath, name)(z)) for z in (2 + 3j, -2.5 + 0.5j, 0.5, 2)])
print(cmath.polar(3 + 4j), shown(cmath.rect(2, cmath.pi / 2)), shown(cmath.log(8, 2)), cmath.sqrt(-4))
print(cmath.isclose(1, 1 + 1e-10j), cmath.isnan(cmath.nanj), cmath.isinf(cmath.infj), cmath.isfinite(1j))
print(shown(cmath.exp(1j * cmath.pi)), cmath.sqrt(complex("inf")), cmath.exp(complex("-inf")), cmath.tau == 2 * cmath.pi)
a, b, c = 1, 2, 5
root = cmath.sqrt(b * b - 4 * a * c)
print((-b + root) / (2 * a), (-b - root) / (2 * a))
for make in (
    lambda: cmath.log(0),
    lambda: cmath.atanh(1),
    lambda: cmath.exp(1000),
    lambda: cmath.sinh(1000),
    lambda: cmath.sqrt("a"),
    lambda: cmath.isclose(1, 2, rel_tol=-1),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
