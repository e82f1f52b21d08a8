# NamedTuple and TypedDict called, subclassed, made generic, and used wrongly.
from typing import NamedTuple, TypedDict
import typing, inspect
print(inspect.signature(NamedTuple))
try: print(inspect.signature(TypedDict))
except Exception as e: print(type(e), e)
def t(f):
    try: print("ok", f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: NamedTuple())
t(lambda: NamedTuple("X", 3))
t(lambda: NamedTuple("X", None))
t(lambda: NamedTuple("X", [("a", int)], b=int))
t(lambda: NamedTuple("X", a=int))
t(lambda: NamedTuple("X", [("a", int), ("a", str)]))
t(lambda: NamedTuple("X", [("_a", int)]))
t(lambda: NamedTuple("X", []).__annotations__)
t(lambda: TypedDict())
t(lambda: TypedDict("X", None))
t(lambda: TypedDict("X", a=int))
t(lambda: TypedDict("X", {"a": int}, total=False)(a=1))
t(lambda: TypedDict("X", {"a": int}).__annotations__)
t(lambda: TypedDict("X", {"a-b": int}).__required_keys__)
t(lambda: isinstance(1, NamedTuple))
t(lambda: issubclass(int, TypedDict))
class P(NamedTuple):
    """doc"""
    x: int
    y: int = 3
    def norm(self): return self.x + self.y
    @property
    def z(self): return 1
p = P(1)
print(p, p.norm(), p.z, P.__doc__, P._fields, P._field_defaults, P.__annotations__, P.__mro__)
def bad():
    class Q(NamedTuple, int): x: int
t(bad)
def bad():
    class Q(NamedTuple):
        x: int
        def __new__(cls): pass
t(bad)
def bad():
    class Q(NamedTuple):
        x: int
        _fields = 3
t(bad)
def bad():
    class Q(NamedTuple):
        def f(self): pass
    return Q()
t(bad)
class T(TypedDict): a: int
class T2(T, total=False): b: str
t(lambda: (T2.__required_keys__, T2.__optional_keys__, T2.__annotations__, T2.__bases__, T2.__orig_bases__))
def bad():
    class Q(TypedDict, dict): a: int
t(bad)
def bad():
    class Q(T): a: str
    return Q.__annotations__
t(bad)
t(lambda: T.keys())
t(lambda: isinstance({}, T))
t(lambda: T())
t(lambda: T(1))
t(lambda: T({'a': 1}))
t(lambda: P(1, 2, 3))
t(lambda: P())
t(lambda: P._make([1]))
t(lambda: p._replace(q=1))
from typing import Required, NotRequired, ReadOnly
class T3(TypedDict, total=False):
    a: Required[int]
    b: NotRequired[int]
    c: ReadOnly[int]
print(T3.__required_keys__ , sorted(T3.__optional_keys__), T3.__readonly_keys__, sorted(T3.__mutable_keys__), T3.__annotations__)
from typing import Generic, TypeVar
T1 = TypeVar("T1")
class Pair(NamedTuple, Generic[T1]):
    a: T1
    b: int
print(Pair(1, 2), Pair[int](1, 2), Pair.__orig_bases__[1:], Pair.__mro__, Pair[int])
class NP[T](NamedTuple):
    q: T
print(NP(3), NP.__mro__, NP.__type_params__)
class W:
    def __mro_entries__(self, bases): return (int,)
class U(W()): pass
print(U.__mro__, U.__orig_bases__ != U.__bases__)
class V:
    pass
v = V(); v.__mro_entries__ = lambda bases: (str,)
class U2(v): pass
print(U2.__mro__)
v.__mro_entries__ = lambda bases: [str]
try:
    class U3(v): pass
except TypeError as e: print(e)
class TG(TypedDict, Generic[T1]):
    a: T1
print(TG(a=1), TG.__orig_bases__[1:], TG.__bases__, TG.__mro__, TG[int])
class TG2(TG[int], total=False):
    z: str
print(TG2.__mro__, TG2.__orig_bases__, TG2.__annotations__, sorted(TG2.__required_keys__))
print(Pair.__parameters__, TG.__parameters__, NP[int](2), NP.__parameters__)
class NP2(NP[int]): pass
print(NP2(4), NP2.__mro__)
try: Pair[int, str]
except TypeError as e: print(e)
