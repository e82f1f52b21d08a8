from functools import lru_cache, cache
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(400))
@lru_cache(maxsize=3, typed=True)
def f(a, *b, **k): return len(b)
for x in (1, 1.0, True, 1, "a", (1,), 2, 3, 1): f(x)
print(f.cache_info())
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 2
    def __eq__(self, o): return self.n == o.n
@lru_cache(maxsize=2)
def g(k): return k.n
print([g(K(n)) for n in (1, 1, 3, 1, 2, 3, 1)], g.cache_info())
class A:
    @lru_cache
    def m(self, x=1): return x
    @staticmethod
    @cache
    def s(x): return x
a = A(); print(a.m(), a.m(2), a.m(), A.m.cache_info(), A.s(1), A.s(1), A.s.cache_info(), str(A.m).split(" at")[0])
try: fib([])
except TypeError as e: print(e)
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info())
try: lru_cache("x")
except TypeError as e: print(e)
