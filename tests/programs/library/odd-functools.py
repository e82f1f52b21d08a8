# functools: partial, caches, ordering, dispatch with odd arguments.
import functools, pickle
from functools import cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, total_ordering, wraps

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

t("reduce", lambda: reduce(lambda a, b: a + b, [1, 2, 3]))
t("reduce empty", lambda: reduce(lambda a, b: a, []))
t("reduce start", lambda: reduce(lambda a, b: a, [], 5))
t("reduce initial", lambda: reduce(lambda a, b: a + b, [1], initial=5))
t("reduce one", lambda: reduce(len))
t("reduce int", lambda: reduce(len, 3))
p = partial(int, base=2)
t("partial", lambda: (p("101"), p.func, p.args, p.keywords))
t("partial repr", lambda: partial(print, 1, sep="-"))
t("partial bad", lambda: partial(3))
t("partial nest", lambda: partial(partial(max, 1), 2)(0))
t("partial attr", lambda: (setattr(p, "note", 1), p.note)[1])
t("partial pickle", lambda: pickle.loads(pickle.dumps(p))("11"))
t("placeholder", lambda: partial(pow, functools.Placeholder, 2)(5))
t("placeholder last", lambda: partial(pow, functools.Placeholder))
@lru_cache(maxsize=2)
def square(n):
    print("square", n)
    return n * n
t("cache", lambda: [square(n) for n in (1, 2, 1, 3, 1, 2)])
t("info", lambda: square.cache_info())
t("params", lambda: square.cache_parameters())
t("unhashable", lambda: square([]))
t("size", lambda: lru_cache("a"))
t("typed", lambda: lru_cache(typed=True)(lambda v: v).cache_parameters())
square.cache_clear()
t("cleared", lambda: (square.cache_info(), square.__wrapped__.__name__))
@total_ordering
class V:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n
t("order", lambda: (V(1) <= V(1), V(2) > V(1), V(1) >= V(2)))
t("no order", lambda: total_ordering(type("X", (), {})))
t("cmp", lambda: sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
t("cmp kinds", lambda: cmp_to_key(lambda a, b: 0)(1) < 2)
@singledispatch
def show(value):
    return "other"
@show.register
def _(value: int):
    return "int"
@show.register(list)
def _(value):
    return "list"
t("dispatch", lambda: (show(1), show(True), show([]), show("")))
t("dispatch none", lambda: show())
t("dispatch reg", lambda: show.register(3))
t("dispatch find", lambda: show.dispatch(bool).__name__)
class C:
    calls = 0
    @cached_property
    def value(self):
        C.calls += 1
        return C.calls
    def hi(self, a, b):
        return a, b
    hey = partialmethod(hi, 1)
c = C()
t("cached", lambda: (c.value, c.value, c.__dict__))
t("method", lambda: c.hey(2))
del c.value
t("again", lambda: c.value)
t("slots", lambda: type("S", (), {"__slots__": (), "v": cached_property(lambda s: 1)})().v)
@wraps(square)
def other():
    pass
t("wraps", lambda: (other.__name__, other.__wrapped__ is square))
