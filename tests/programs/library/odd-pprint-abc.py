# pprint, abc, reprlib: widths, cycles, abstract classes.
import abc, collections, pprint, reprlib, types
from collections.abc import *
from dataclasses import dataclass

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, str(error).split(" at 0x")[0])

data = {"b": [1, 2, {"x": "y" * 30}], "a": ("t",), 3: {1, 2}, "long": "word " * 20}
for width in (1, 20, 60):
    print(pprint.pformat(data, width=width))
t("mixed keys", lambda: pprint.pformat({1: 1, "a": 2, None: 3, (1,): 4}))
t("no sort", lambda: pprint.pformat({"b": 1, "a": 2}, sort_dicts=False))
t("depth", lambda: pprint.pformat([[[[1]]]], depth=2))
t("compact", lambda: pprint.pformat(list(range(30)), width=40, compact=True))
t("indent", lambda: pprint.pformat({"a": [1] * 20}, indent=4, width=20))
t("underscores", lambda: pprint.pformat(12345678, underscore_numbers=True))
t("width", lambda: pprint.pformat(1, width=0))
t("depth zero", lambda: pprint.pformat(1, depth=0))
t("indent neg", lambda: pprint.pformat(1, indent=-1))
loop = [1]
loop.append(loop)
t("cycle", lambda: (pprint.isrecursive(loop), pprint.isreadable(loop), pprint.saferepr(loop)[:25]))
@dataclass
class D:
    name: str
    items: list
t("dataclass", lambda: pprint.pformat(D("n" * 10, list(range(20))), width=30))
t("kinds", lambda: pprint.pformat([collections.Counter("aab"), collections.deque([1], 3), collections.OrderedDict(a=1), collections.defaultdict(int, a=1), types.SimpleNamespace(a=1), b"ab" * 40], width=50))
t("text", lambda: pprint.pformat("one two three four five six seven", width=15))
t("reprlib", lambda: (reprlib.repr("x" * 100), reprlib.repr(list(range(20))), reprlib.repr({1: {2: {3: {4: {5: {6: {7: 8}}}}}}})))
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
t("abstract", lambda: Shape())
t("half", lambda: type("H", (Shape,), {"area": lambda s: 1})())
t("whole", lambda: type("W", (Shape,), {"area": lambda s: 1, "name": "w"})().area())
t("set", lambda: sorted(Shape.__abstractmethods__))
t("register", lambda: (Shape.register(int), isinstance(3, Shape), issubclass(bool, Shape)))
t("register bad", lambda: Shape.register(3))
t("isinstance", lambda: isinstance(1, 2))
t("issubclass", lambda: issubclass(1, Shape))
t("no abc", lambda: type("N", (), {"__abstractmethods__": frozenset({"x"})}))
class Words(Sequence):
    def __init__(self, *w):
        self.w = w
    def __len__(self):
        return len(self.w)
    def __getitem__(self, i):
        return self.w[i]
w = Words("a", "b", "a")
t("mixin", lambda: (list(reversed(w)), "b" in w, w.count("a"), w.index("b"), isinstance(w, Reversible)))
t("mixin index", lambda: w.index("z"))
t("abstract sequence", lambda: Sequence())
class Bag(MutableMapping):
    def __init__(self):
        self.d = {}
    def __getitem__(self, k):
        return self.d[k]
    def __setitem__(self, k, v):
        self.d[k] = v
    def __delitem__(self, k):
        del self.d[k]
    def __iter__(self):
        return iter(self.d)
    def __len__(self):
        return len(self.d)
b = Bag()
b.update(x=1, y=2)
t("mapping", lambda: (b.pop("x"), b.pop("zz", 0), b.setdefault("q", 5), list(b.items()), b == {"y": 2, "q": 5}, b.keys() | {"n"} == {"y", "q", "n"}))
t("mapping pop", lambda: b.pop("zz"))
t("mapping popitem", lambda: (b.popitem(), b.clear(), len(b)))
t("mapping hash", lambda: hash(b))
t("mapping reversed", lambda: reversed(b))
t("hashable", lambda: (isinstance([], Hashable), isinstance((), Hashable), isinstance(len, Callable), issubclass(dict, Mapping), isinstance(iter([]), Iterator), isinstance("a", Collection)))
class S(Set):
    def __init__(self, items):
        self.items = list(items)
    def __contains__(self, x):
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)
t("set ops", lambda: (list(S([1, 2]) & S([2, 3])), list(S([1]) | [2]), S([1]) < S([1, 2]), S([1]) == {1}, S([1]).isdisjoint([2])))
