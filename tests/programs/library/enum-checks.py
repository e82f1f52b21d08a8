from enum import Enum, Flag, IntFlag, auto, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE, KEEP, CONFORM, STRICT, FlagBoundary
class Light(Enum):
    RED = "red"
    GREEN = "green"
    def after(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]
print(Light.RED.after(), Light.GREEN.after(), [m.value for m in Light])
try:
    @verify(CONTINUOUS)
    class A(Enum):
        X = 1
        Y = 4
except ValueError as e: print(e)
try:
    @verify(UNIQUE)
    class A(Enum):
        X = 1
        Y = 1
except ValueError as e: print(e)
try:
    @verify(NAMED_FLAGS)
    class F(Flag):
        A = 1
        B = 6
except ValueError as e: print(e)
class C(Flag, boundary=CONFORM):
    A = 1
    B = 2
print(C(7), C(4), repr(C.A | C.B))
class D(Flag):
    A = 1
    B = 2
    def show(self): return self.name
print((D.A | D.B).show(), D(3) is D.A | D.B, [f.name for f in D.A | D.B], D.A < D.B if False else "", {D.A: 1})
for v in ("x", -1, 9):
    try: print(repr(D(v)))
    except ValueError as e: print(e)
print(FlagBoundary.STRICT, list(FlagBoundary))
class Shape(Enum):
    SQUARE = "s"
    @classmethod
    def parse(cls, text):
        for m in cls:
            if m.value == text: return m
        raise ValueError(f"no shape {text}")
print(Shape.parse("s"))
class Base(Enum):
    def hi(self): return f"hi {self.name.title()}"
class Child(Base):
    ONE = 1
print(Child.ONE.hi(), Child.ONE, issubclass(Child, Base))
Shape.parse("zzz")
