from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f"{self.name} is {self.value}"
    @property
    def low(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON, Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.__members__, Color.RED.describe(), Color.GREEN.low, Color.default())
print(Color, type(Color), Color.RED == Color.RED, Color.RED == 1, Color.RED in Color, 2 in Color, 9 in Color, hash(Color.RED) == hash("RED"), {Color.RED: 1})
for f in (lambda: Color(9), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 3), lambda: Color.RED < Color.BLUE, lambda: setattr(Color.RED, "value", 3), lambda: delattr(Color, "RED"), lambda: Color(), lambda: Color(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    class More(Color): X = 1
except TypeError as e: print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
class P(IntEnum):
    LOW = auto()
    HIGH = auto()
print(P.LOW, repr(P.LOW), P.LOW + 1, P.LOW < P.HIGH, P.HIGH == 2, f"{P.LOW}", f"{P.LOW:>4}", "%d %s" % (P.LOW, P.LOW), sorted([P.HIGH, P.LOW]), [10, 20, 30][P.LOW], P(2), isinstance(P.LOW, int))
class S(StrEnum):
    A = auto()
    B = "bee"
print(S.A, repr(S.A), S.B == "bee", S.B.upper(), f"{S.B}", S("bee"), "x" + S.A)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    @property
    def ratio(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH.ratio, Planet.MARS, repr(Planet.MARS), Planet((0.64, 3.39)))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.RW, Perm.R in Perm.RW, Perm.X in Perm.RW, ~Perm.R, list(Perm.RW), list(Perm), bool(Perm(0)), Perm(0), repr(Perm(0)), Perm.R & Perm.W, Perm.R ^ Perm.RW, len(Perm.RW), Perm(7), Perm)
try: Perm(8)
except ValueError as e: print(e)
try: Perm.R | 1
except TypeError as e: print(e)
class IF(IntFlag):
    A = 1
    B = 2
print(IF.A | IF.B, repr(IF.A | IF.B), IF.A | 4, repr(IF.A | 8), repr(IF(0)), ~IF.A, IF.A + 1, IF.A == 1)
A = Enum("A", "X Y Z"); print(list(A), A.X.value, A)
B = IntEnum("B", ["P", "Q"]); print(list(B), B.P + 1)
C = Enum("C", {"k": "v"}); print(list(C))
@unique
class U(Enum):
    A = 1
try:
    @unique
    class V(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
class M(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "?" else None
print(M("?"))
try: M("!")
except ValueError as e: print(e)
class N(Enum):
    def _generate_next_value_(name, start, count, last): return name * 2
    Q = auto()
    W = auto()
print(list(N))
class AN(Enum):
    def __new__(cls):
        o = object.__new__(cls); o._value_ = len(cls.__members__) + 10; return o
    F = ()
    G = ()
print(list(AN))
match Color.GREEN:
    case Color.RED: print("r")
    case Color.GREEN: print("g")
class Op(Enum):
    ADD = member(lambda a, b: a + b)
    K = nonmember(5)
    def __call__(self, *a): return self.value(*a)
print(Op.ADD(1, 2), Op.K, len(Op))
class W(str, Enum):
    A = "a"
print(W.A, repr(W.A), W.A == "a", f"{W.A}", W.A.upper())
print(isinstance(Color.RED, Color), isinstance(Color, EnumType), Color.RED.__class__, list(reversed(Color)))
class L(Enum):
    X = [1]
    Y = {}
print(L([1]), L.Y, [1] in L)
class Weekday(Enum):
    MON = 1
    @staticmethod
    def help(): return "h"
    class_note = nonmember("n")
print(Weekday.help(), Weekday.class_note, Weekday.MON.MON)
