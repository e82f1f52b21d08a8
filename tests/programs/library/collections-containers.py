from collections import *
import collections, collections.abc
d = defaultdict(list)
for w in "the quick the lazy dog".split():
    d[w[0]].append(w)
print(d, len(d), "t" in d, d.get("zz"))
print(dict(d))
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], sum(c.values()), c.total())
print(sorted(c.elements()))
c.update("aaa"); c.subtract({"a": 1, "q": 2})
print(c, +c, -c, c & Counter("abc"), c | Counter("xyz"), c - Counter("aaa"), c + Counter("a"))
print(Counter(a=3) == Counter(a=3, b=0), Counter(a=1) <= Counter(a=2))
del c["nothing"]
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._fields, Point._make([3, 4]), Point.__doc__, Point)
x, y = p
print(x + y, p == (1, 2), isinstance(p, tuple), hash(p) == hash((1, 2)))
try: Point(1)
except TypeError as e: print(e)
try: Point(1, 2, 3)
except TypeError as e: print(e)
try: p.x = 3
except AttributeError as e: print(e)
try: p.z
except AttributeError as e: print(e)
try: namedtuple("P", "class x")
except ValueError as e: print(e)
try: namedtuple("P", "_a")
except ValueError as e: print(e)
try: p._replace(z=1)
except TypeError as e: print(e)
N = namedtuple("N", ["a", "b", "c"], defaults=[7, 8])
print(N(1), N._field_defaults)
class Sub(namedtuple("Base", "a b")):
    def total(self): return self.a + self.b
print(Sub(1, 2), Sub(1, 2).total())
match p:
    case Point(x=1, y=yy): print("m", yy)
match p:
    case Point(a, b): print("m", a, b)
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(o, list(reversed(o)))
print(o.popitem(last=False), o.popitem(), o, o == {"b": 2}, OrderedDict())
try: OrderedDict().popitem()
except KeyError as e: print(repr(e))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm, cm["a"], cm["b"], len(cm), list(cm), cm.new_child({"z": 1}), cm.parents)
cm["c"] = 9; print(cm.maps)
try: del cm["b"]
except KeyError as e: print(e)
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = U(a=1); u["b"] = 2; print(u, u.items(), u.pop("a"), len(u))
class UL(UserList): pass
print(UL([1, 2]) + [3], UL([3, 1])[0:1], UserString("abc").upper(), UserString("abc") + "d")
from collections.abc import *
for cls in (Iterable, Sized, Container, Collection, Sequence, MutableSequence, Mapping, Set, Hashable, Callable, Iterator, Generator):
    print(cls.__name__, [isinstance(v, cls) for v in ([], (), "", {}, set(), 3, iter([]), (i for i in []), len, deque())])
print(Iterable, Callable[[int], str], Iterable[int], collections.abc.Mapping[str, int])
class Bad(Sequence):
    def __len__(self): return 0
try: Bad()
except TypeError as e: print(e)
class S(Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
s = S(1, 2, 3, 2)
print(list(s), 2 in s, s.index(3), s.count(2), list(reversed(s)))
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(); m.update(a=1, b=2); print(list(m.items()), m.pop("a"), m.setdefault("z", 4), "z" in m, dict(m), m == {"b": 2, "z": 4})
try: m.pop("nope")
except KeyError as e: print(repr(e))
print(m.keys() & {"z"}, sorted(m.keys() | {"y"}))
try: defaultdict(3)
except TypeError as e: print(e)
try: defaultdict()["a"]
except KeyError as e: print(repr(e))
print(defaultdict(int, a=1) | {"b": 2}, type(d).__module__, defaultdict(lambda: 0).default_factory is None)
dd = defaultdict(lambda: defaultdict(int)); dd["a"]["b"] += 1; print(dd["a"])
print(Counter(["x", "y", "x"]).most_common())
