# enum: odd members, flags, lookups, subclassing, pickling.
import copy, enum, pickle
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
t("members", lambda: (list(Color), Color.__members__, len(Color), Color.CRIMSON is Color.RED))
t("value", lambda: Color(3))
t("value none", lambda: Color(None))
t("item", lambda: Color["BLUE"])
t("attr", lambda: Color.BLUE)
t("contains", lambda: (Color.RED in Color, 1 in Color, 9 in Color))
t("set", lambda: setattr(Color, "RED", 3))
t("del", lambda: delattr(Color, "RED"))
t("new", lambda: setattr(Color.RED, "value", 3))
t("sub", lambda: type("More", (Color,), {}))
t("order", lambda: Color.RED < Color.GREEN)
t("eq", lambda: (Color.RED == 1, Color.RED != Color.GREEN, hash(Color.RED) == hash("RED")))
t("texts", lambda: (str(Color.RED), repr(Color.RED), f"{Color.RED}", f"{Color.RED:>12}"))
t("copies", lambda: (copy.deepcopy(Color.RED) is Color.RED, pickle.loads(pickle.dumps(Color.RED)) is Color.RED))
t("call", lambda: Color.RED())
t("functional", lambda: list(Enum("Pet", "cat dog", start=5)))
t("functional dict", lambda: list(Enum("Pet", {"cat": "miau"})))
t("functional bad", lambda: Enum("Pet", 3))
def twice():
    @unique
    class A(Enum):
        X = 1
        Y = 1
t("unique", twice)
def again():
    class A(Enum):
        X = 1
        X = 2
t("again", again)
class Level(IntEnum):
    LOW = auto()
    HIGH = 10
    TOP = auto()
t("int", lambda: (list(Level), Level.LOW + 1, Level.LOW < 5, str(Level.TOP), f"{Level.TOP:03}", int(Level.HIGH)))
class Word(StrEnum):
    HELLO = auto()
    BYE = "x"
t("str", lambda: (Word.HELLO, Word.HELLO.upper(), str(Word.BYE), Word("hello")))
t("str int", lambda: StrEnum("W", {"A": 1}))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
t("flags", lambda: (Perm.R | Perm.X, Perm.RW, ~Perm.R, Perm.R & Perm.W, bool(Perm.R & Perm.W), Perm.RW ^ Perm.W))
t("flags list", lambda: (list(Perm.RW), Perm.R in Perm.RW, len(Perm.RW), list(Perm)))
t("flags value", lambda: Perm(7))
t("flags bad", lambda: Perm(8))
t("flags or", lambda: Perm.R | 1)
class Mode(IntFlag):
    A = 1
    B = 2
t("intflag", lambda: (Mode.A | 4, Mode(8), Mode.A | Mode.B, ~Mode.A, Mode.A + 1))
class Planet(Enum):
    EARTH = (5.97, 6.37)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)
t("planet", lambda: (Planet.EARTH.ratio, Planet.EARTH.value, Planet((5.97, 6.37))))
class Op(Enum):
    @enum.member
    def add(a, b):
        return a + b
    @enum.nonmember
    def helper():
        return 1
t("member", lambda: (list(Op)[0].name, Op.add.value(1, 2), Op.helper()))
class Fallback(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "alias" else None
t("missing", lambda: (Fallback("alias"), Fallback("zz")))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return name.lower()
    ONE = auto()
t("auto", lambda: Auto.ONE.value)
match Color.RED:
    case Color.GREEN:
        print("green")
    case Color.RED:
        print("red")
