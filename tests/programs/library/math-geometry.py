import math
from math import cos, pi, sin, sqrt


def area(radius):
    return pi * radius**2


for radius in (1, 2.5, 10):
    print(f"{area(radius):.6f}", math.floor(area(radius)), math.ceil(area(radius)))
print([round(sin(math.radians(angle)), 9) for angle in range(0, 361, 30)])
print([round(cos(angle / 7), 12) for angle in range(12)])
print(round(math.exp(1) - math.e, 12), math.log(math.e), math.exp(0), math.log(1))
print([round(math.log(n), 10) for n in (2, 3, 10, 0.5, 1e-9, 1e90)])
print([math.isqrt(n) for n in range(20)], sqrt(2), sqrt(1e40))
print([round(math.atan2(y, x), 10) for x in (-1, 0, 1) for y in (-1, 0, 1)])
print([n for n in range(2, 40) if all(n % d for d in range(2, math.isqrt(n) + 1))])
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.pow(2, 0.5), math.pow(2, -3), math.hypot(3, 4))
print(sum(1 / math.factorial(n) for n in range(20)), math.comb(5, 2), math.gcd(84, 36))
print(round(sin(1e22), 10), round(cos(1e300), 10), round(math.tan(pi / 4), 12))
print(math.inf - 1, -math.inf, math.nan == math.nan, math.isinf(math.inf))
math.sqrt(-4)
