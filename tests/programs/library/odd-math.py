# math: domains, wrong kinds, big and small numbers.
import math

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

class N:
    def __init__(self, n):
        self.n = n
    def __float__(self):
        return self.n
    def __index__(self):
        return 7
    def __ceil__(self):
        return "up"
    def __trunc__(self):
        return "cut"
for name in "sqrt log log2 log10 log1p exp expm1 asin acosh atanh gamma lgamma erf floor ceil trunc fabs isnan isinf frexp modf degrees exp2 ulp factorial isqrt".split():
    f = getattr(math, name)
    for value in (-1, 0, 2.5, float("inf"), "a", None):
        t(f"{name}({value!r})", lambda: f(value))
t("float", lambda: (math.sqrt(N(9.0)), math.ceil(N(1.0)), math.trunc(N(1.0)), math.factorial(N(1.0))))
t("big", lambda: math.log(10**400))
t("big sqrt", lambda: math.sqrt(10**400))
t("isqrt", lambda: math.isqrt(10**40))
t("pow", lambda: (math.pow(2, 0.5), math.pow(0, 0), math.pow(float("nan"), 0)))
t("pow neg", lambda: math.pow(-1, 0.5))
t("pow zero", lambda: math.pow(0, -1))
t("pow big", lambda: math.pow(10, 400))
t("fmod", lambda: math.fmod(1, 0))
t("fmod ok", lambda: (math.fmod(-7, 3), math.remainder(7, 4)))
t("gcd", lambda: (math.gcd(), math.gcd(-4, 6), math.lcm(4, 6), math.lcm(0, 1)))
t("gcd float", lambda: math.gcd(1.0, 2))
t("comb", lambda: (math.comb(5, 2), math.comb(2, 5), math.perm(5), math.perm(5, 2)))
t("comb neg", lambda: math.comb(-1, 2))
t("comb float", lambda: math.comb(5.0, 2))
t("fsum", lambda: (math.fsum([0.1] * 10), math.fsum([])))
t("fsum bad", lambda: math.fsum([1, "a"]))
t("fsum inf", lambda: math.fsum([float("inf"), float("-inf")]))
t("prod", lambda: (math.prod([]), math.prod([2, 3], start=4)))
t("sumprod", lambda: math.sumprod([1, 2], [3]))
t("dist", lambda: math.dist([1], [1, 2]))
t("hypot", lambda: (math.hypot(), math.hypot(3, 4), math.hypot(float("nan"), float("inf"))))
t("isclose", lambda: (math.isclose(0.1 + 0.2, 0.3), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9)))
t("isclose neg", lambda: math.isclose(1, 1, rel_tol=-1))
t("log base", lambda: (math.log(8, 2), math.log(1, 10)))
t("log base 1", lambda: math.log(2, 1))
t("copysign", lambda: (math.copysign(1, -0.0), math.ldexp(1, 3), math.nextafter(1, 2)))
t("ldexp", lambda: math.ldexp(1, 5000))
t("factorial", lambda: math.factorial(2.0))
t("fma", lambda: math.fma(2, 3, 4))
t("atan2", lambda: (math.atan2(0, -1), math.atan2(-0.0, -1)))
t("constants", lambda: (math.pi, math.e, math.tau, math.inf, math.nan))
