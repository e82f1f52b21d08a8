from dataclasses import *
import dataclasses
@dataclass
class P:
    x: int
    y: float = 0.5
    tags: list = field(default_factory=list)
    hidden: int = field(default=7, repr=False, compare=False)
    def norm(self): return self.x + self.y
p = P(1); q = P(1, 0.5, [])
print(p, p == q, p != P(2), p.norm(), p.hidden, P.__doc__, p.tags is q.tags)
for f in (lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(z=1), lambda: hash(p), lambda: p < q, lambda: replace(p, zz=1), lambda: asdict(3), lambda: fields(3)):
    try: print(f())
    except TypeError as e: print(e)
print(asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(P)], is_dataclass(p), is_dataclass(int), P.__match_args__)
match p:
    case P(x, y): print("match", x, y)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "b"
f = F(1); print(f, hash(f) == hash(F(1)), f < F(2), sorted([F(3), F(1), F(2, "a")]), {f: 1}[F(1)])
for g in (lambda: setattr(f, "a", 2), lambda: setattr(f, "new", 2), lambda: delattr(f, "a")):
    try: g()
    except FrozenInstanceError as e: print(type(e).__name__, e)
try:
    @dataclass
    class Bad:
        a: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e: print(e)
@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class Child(Base):
    c: int = 3
    def __post_init__(self): self.total = self.a + self.b + self.c
print(Child(1), Child(1).total, Child(a=5, c=1))
@dataclass
class IV:
    n: int
    scale: InitVar[int] = 2
    r: int = field(init=False)
    def __post_init__(self, scale): self.r = self.n * scale
print(IV(3), IV(3, 5))
@dataclass(kw_only=True)
class KW:
    a: int
    b: int = 1
print(KW(a=1))
try: KW(1)
except TypeError as e: print(e)
@dataclass
class KM:
    a: int
    _: KW_ONLY
    b: int = 3
print(KM(1, b=4))
@dataclass(slots=True)
class SL:
    a: int
    b: int = 2
s = SL(1); print(s, SL.__slots__)
try: s.c = 1
except AttributeError as e: print(e)
@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)
n = Node(1, [Node(2)]); print(n, asdict(n), astuple(n))
M = make_dataclass("M", [("x", int), ("y", int, 5), "z"] if False else [("x", int), ("y", int, 5)]); print(M(1), M)
@dataclass(eq=False)
class NE:
    a: int
print(NE(1) == NE(1))
@dataclass
class R:
    me: object = None
r = R(); r.me = r; print(r)
@dataclass(repr=False, init=False)
class NR:
    a: int
print(hasattr(NR(), "a"))
from typing import ClassVar, Optional
@dataclass
class CV:
    count: ClassVar[int] = 0
    name: Optional[str] = None
print(CV(), [f.name for f in fields(CV)], fields(P)[0].type, fields(P)[1].default)
@dataclass(unsafe_hash=True)
class UH:
    a: int
print(hash(UH(1)) == hash((1,)))
class Plain: pass
@dataclass
class Outer:
    @dataclass
    class Inner:
        v: int
    i: Inner
print(Outer(Outer.Inner(3)))
print(P.__init__.__annotations__, P.__eq__(p, 3))
