# dataclasses: odd fields, orders, inheritance, replacing.
import copy, dataclasses as dc, pickle
from dataclasses import KW_ONLY, InitVar, dataclass, field

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, str(error).split(" at 0x")[0])

@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
t("repr", lambda: (P(1), P(1) == P(1, 0, ["a"]), P(1) < P(2)))
t("few", lambda: P())
t("many", lambda: P(1, 2, 3, 4))
t("word", lambda: P(1, z=2))
t("order", lambda: P(1) < (1, 0))
t("hash", lambda: hash(P(1)))
t("fields", lambda: [(f.name, f.type, f.default is dc.MISSING) for f in dc.fields(P)])
t("fields int", lambda: dc.fields(3))
t("asdict", lambda: (dc.asdict(P(1, 2, [P(3)])), dc.astuple(P(1))))
t("asdict class", lambda: dc.asdict(P))
t("replace", lambda: (dc.replace(P(1), y=9), copy.replace(P(1), x=5)))
t("replace bad", lambda: dc.replace(P(1), z=1))
t("replace int", lambda: dc.replace(3, x=1))
def mutable():
    @dataclass
    class A:
        x: list = []
t("mutable", mutable)
def late():
    @dataclass
    class A:
        x: int = 1
        y: int
t("default first", late)
def both():
    @dataclass
    class A:
        x: int = field(default=1, default_factory=int)
t("both", both)
@dataclass(frozen=True)
class F:
    x: int
t("frozen", lambda: setattr(F(1), "x", 2))
t("frozen del", lambda: delattr(F(1), "x"))
t("frozen hash", lambda: hash(F(1)) == hash(F(1)))
def thaw():
    @dataclass
    class G(F):
        y: int
t("thaw", thaw)
@dataclass(slots=True, kw_only=True)
class S:
    a: int
    b: int = 2
t("slots", lambda: (S(a=1), S.__slots__, hasattr(S(a=1), "__dict__")))
t("kw only", lambda: S(1))
t("slots set", lambda: setattr(S(a=1), "zz", 2))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
    c: InitVar[int] = 5
    def __post_init__(self, c):
        self.total = self.a + self.b + c
t("post", lambda: (K(1), K(1, b=2, c=3).total))
t("kw", lambda: K(1, 2))
t("match", lambda: (P.__match_args__, K.__match_args__))
t("make", lambda: dc.make_dataclass("M", [("x", int), "y", ("z", int, field(default=3))])(1, 2))
t("make bad", lambda: dc.make_dataclass("M", ["1a"]))
t("make same", lambda: dc.make_dataclass("M", ["a", "a"]))
t("is", lambda: (dc.is_dataclass(P), dc.is_dataclass(P(1)), dc.is_dataclass(3)))
t("copies", lambda: (copy.deepcopy(P(1, 2, [3])).tags, pickle.loads(pickle.dumps(F(3)))))
class Base:
    pass
@dataclass
class Child(P):
    y: int = 7
    w: int = 8
t("child", lambda: (Child(1), [f.name for f in dc.fields(Child)]))
@dataclass(eq=False)
class NoEq:
    x: int
t("no eq", lambda: (NoEq(1) == NoEq(1), hash(NoEq(1)) is not None))
def order_no_eq():
    @dataclass(eq=False, order=True)
    class A:
        x: int
t("order no eq", order_no_eq)
t("default", lambda: (P.y, hasattr(P, "tags")))
match P(1, 2):
    case P(x=1, y=y):
        print("y", y)
