import math
for s in """math.sqrt(-1)|math.log(0)|math.log(-1)|math.log(0.0)|math.log(-2.5)|math.log2(0)|math.log10(-1)|math.log1p(-1)|math.acos(2)|math.asin(-3)|math.exp(1000)|math.factorial(-1)|math.factorial(1.5)|math.factorial("a")|math.sqrt("a")|math.gcd(1.5)|math.isqrt(-1)|math.comb(-1,2)|math.comb(2,-1)|math.perm(3,-2)|math.fmod(1,0)|math.fmod(math.inf,1)|math.pow(0,-1)|math.pow(-1,.5)|math.pow(10,400)|math.floor(math.inf)|math.ceil(math.nan)|math.floor("a")|math.ldexp(1,5000)|math.sin(math.inf)|math.tan(math.inf)|math.cosh(1000)|math.sinh(1e4)|math.atanh(1)|math.acosh(0)|math.log(10, 0)|math.log(8,2)|math.log(10,1)|math.trunc("x")|math.prod(["a"])|math.hypot("a")|math.dist([1],[1,2])|math.remainder(1,0)|math.isclose(1,1,rel_tol=-1)|math.modf(math.inf)|math.frexp(0.0)|math.fsum([math.inf,-math.inf])|math.fsum([1e308,1e308])|math.sumprod([1],[1,2])|math.nextafter(1,2,steps=-1)|math.cos("q")|math.exp(10**400)|math.log(10**400)|math.sqrt(10**400)|math.isqrt(2.5)|math.lcm(4,6)|math.gcd()|math.degrees(1)|math.expm1(1000)|math.atan2(1,"a")|math.copysign(1,-0.0)|math.perm(5)|math.comb(5.5,1)|math.floor(None)|math.exp2(2000)|math.cbrt(-27)|math.fma(1,2,3)|math.ulp(1)|math.trunc(2.7)|math.log(True)""".split("|"):
    try: print(s, "=", eval(s))
    except Exception as e: print(s, "!", type(e).__name__, e)
print(math.factorial(20), math.factorial(30), math.gcd(12, 18), math.lcm(4, 6, 10), math.isqrt(10**20), math.comb(52, 5), math.perm(10, 3), math.prod([1, 2, 3], start=2))
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.5), math.ceil(1e20), math.modf(-3.25), math.frexp(8.5), math.ldexp(0.5, 4))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.inf > 1, math.degrees(math.pi), math.radians(180), math.copysign(3, -1), math.remainder(7, 2), math.remainder(-5, 3), math.remainder(1, 2), math.remainder(3, 2), math.fmod(-7, 3))
print(math.nextafter(1.0, 2.0), math.ulp(1.0), math.nextafter(0.0, -1.0), math.sumprod([1, 2], [3, 4]), math.sumprod([1.5], [2]), math.tau, math.e, math.log(100, 10), math.log(1024, 2), math.log10(1000), math.log2(8))
class F:
    def __float__(self): return 4.0
    def __index__(self): return 6
    def __ceil__(self): return "ceil!"
print(math.sqrt(F()), math.gcd(F(), 4), math.ceil(F()), math.hypot(F(), 3))
