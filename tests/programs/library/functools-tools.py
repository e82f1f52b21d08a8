import functools
from functools import *
def deco(f):
    @wraps(f)
    def inner(*a, **k):
        "inner doc"
        return f(*a, **k)
    return inner
@deco
def hello(x: int) -> str:
    "says hello"
    return f"hello {x}"
print(hello(3), hello.__name__, hello.__doc__, hello.__wrapped__.__name__, hello.__qualname__, hello.__annotations__)
p = partial(int, base=2)
print(p("101"), p, p.func, p.args, p.keywords)
q = partial(print, "a", sep="-"); q("b"); q("c", sep="+"); print(partial(q, "z").args)
try: partial(3)
except TypeError as e: print(e)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [1, 2], 10))
try: reduce(max, [])
except TypeError as e: print(e)
try: reduce(max, 3)
except TypeError as e: print(e)
@lru_cache(maxsize=2)
def sq(n):
    print("compute", n); return n * n
print(sq(2), sq(2), sq(3), sq(4), sq(2), sq.cache_info(), sq.cache_parameters())
sq.cache_clear(); print(sq.cache_info(), sq.__name__, sq.__wrapped__(5))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@lru_cache
def g(a, b=1): return (a, b)
g(1); g(1, b=1); g(1.0); g(a=1); print(g.cache_info())
try: g([])
except TypeError as e: print(e)
class C:
    calls = 0
    @cached_property
    def x(self):
        C.calls += 1
        return 42
    @lru_cache
    def m(self, n): return n + 1
    hi = partialmethod(lambda self, a, b: (a, b), 1)
c = C(); print(c.x, c.x, C.calls, c.__dict__, c.m(3), c.m(3), C.m.cache_info().hits, c.hi(2))
del c.x; print(c.x, C.calls)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)])[0].n, max(V(1), V(5)).n)
try:
    @total_ordering
    class W: pass
except ValueError as e: print(e)
@singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list {len(x)}"
@show.register(float | str)
def _(x): return f"fs {x}"
print(show(1), show([1]), show(1.5), show("a"), show(None), show(True), show.dispatch(bool) is show.registry[int])
try: show()
except TypeError as e: print(e)
from collections.abc import Mapping
@show.register(Mapping)
def _(x): return "mapping"
print(show({}))
class D:
    @singledispatchmethod
    def f(self, x): return "any"
    @f.register
    def _(self, x: int): return "int"
print(D().f(1), D().f("x"))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
print(partial(lambda a, b, c: (a, b, c), Placeholder, 2)(1, 3), Placeholder)
def counter(fn):
    @functools.wraps(fn)
    def w(*a):
        w.calls += 1
        return fn(*a)
    w.calls = 0
    return w
@counter
def add(a, b): return a + b
add(1, 2); add(3, 4); print(add.calls, add)if False else print(add.calls)
