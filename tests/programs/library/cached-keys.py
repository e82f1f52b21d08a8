# What lru_cache asks of keys, and how often; caches that are used while they are searched.
import functools
@functools.lru_cache(maxsize=10)
def test_func(x):
    return x
class DoubleEq:
    def __init__(self, x): self.x = x
    def __hash__(self): return self.x
    def __eq__(self, other):
        print("eq", self.x, other.x)
        if self.x == 2:
            test_func(DoubleEq(1))
        return self.x == other.x
test_func(DoubleEq(1)); print("loaded 1")
test_func(DoubleEq(2)); print("loaded 2")
print(test_func(DoubleEq(2)).x)
import weakref
class H:
    def __init__(self, n): self.n = n
    def __hash__(self): print("hash", self.n); return self.n
    def __eq__(self, o): print("eq", self.n, o.n); return self.n == o.n
@functools.lru_cache(maxsize=2)
def g(k): print("g", k.n); return k.n
for n in (1, 1, 3, 1, 2, 3, 1): print(g(H(n)))
print(g.cache_info()); g.cache_clear(); print(g.cache_info())
@functools.lru_cache(maxsize=0)
def z(x): return x
z([]); print(z.cache_info(), weakref.ref(z)() is z)
class U:
    def __hash__(self): print("asked"); raise TypeError("no")
try: g(U())
except TypeError as e: print(e)
try: g([])
except TypeError as e: print(e)
@functools.lru_cache(maxsize=3)
def rec(n): return n if n < 2 else rec(n-1) + rec(n-2)
print(rec(50), rec.cache_info())
p = functools.partial(rec, 3); print(weakref.ref(p)() is p)
