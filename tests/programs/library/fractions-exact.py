# Exact arithmetic: what floats lose, fractions keep.
from fractions import Fraction
from math import ceil, floor, pi, trunc

print(0.1 + 0.2 == 0.3, Fraction("0.1") + Fraction("0.2") == Fraction("0.3"))
print(Fraction(6, -4), repr(Fraction(6, -4)), Fraction(0.1), Fraction("1e-3"), Fraction(" -7/21 "))
half, third = Fraction(1, 2), Fraction(1, 3)
print(half + third, half - third, half * third, half / third, half // third, half % third)
print(divmod(Fraction(7, 2), third), third**2, third**-2, 2**half, half**0.5, -half, abs(-half))
print(half + 1, 1 - half, half * 0.5, 0.5 / half, half + 2j, half == 0.5, half < 0.75, half > third)
print(floor(-half), ceil(half), trunc(Fraction(-7, 2)), round(Fraction(5, 2)), round(Fraction(22, 7), 3))
print(float(third), int(Fraction(-7, 2)), bool(Fraction(0)), hash(half) == hash(0.5), {half: "half"}[0.5])
print(Fraction(pi).limit_denominator(10), Fraction(pi).limit_denominator(1000), Fraction(pi))
print(sum(Fraction(1, n) for n in range(1, 11)), max(third, 0.3), sorted([half, 0.25, third, 1]))
print(third.numerator, third.denominator, third.as_integer_ratio(), Fraction(4).is_integer())
print(Fraction.from_float(0.25), Fraction.from_number(2.5), Fraction.from_number(third))

for spec in ("", ".3f", "+.2e", "010.2f", ",.1f", ".1%", "g", ">12", "*^12", "#", "_"):
    print(f"{spec!r:9} {Fraction(1234567, 7):{spec}} {Fraction(-3):{spec}}")

for make in (
    lambda: Fraction(1, 0),
    lambda: Fraction("one half"),
    lambda: Fraction("1/0"),
    lambda: Fraction(1.5, 2),
    lambda: Fraction(None),
    lambda: Fraction(float("nan")),
    lambda: Fraction(float("inf")),
    lambda: half / 0,
    lambda: half % 0,
    lambda: half + "1/2",
    lambda: half < "a",
    lambda: half.limit_denominator(0),
    lambda: f"{half:d}",
    lambda: setattr(half, "numerator", 3),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
