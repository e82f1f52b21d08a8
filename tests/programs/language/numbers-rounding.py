for value in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 1e16 + 1, -2.5, 12345.678):
    print(value, round(value), round(value, 1), round(value, 2), round(value, -1), int(value))
for value, digits in ((15, -1), (25, -1), (35, -1), (-15, -1), (12345, -2), (5, 3), (149, -2), (150, -2), (10**30 + 5, -1)):
    print(value, digits, round(value, digits))
print(round(True), round(7, None), type(round(2.0)), type(round(2.0, 0)), round(1e300, 2), round(-0.4), round(1.5e-320, 321))
for attempt in (lambda: round("x"), lambda: round(1.5, "a"), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(1j)):
    try:
        print(attempt())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), (2.5).is_integer(), (3.0).is_integer(), (0.1).as_integer_ratio())
