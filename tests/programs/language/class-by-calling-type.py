# type(name, bases, namespace): the class statement as a call.
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)


class A(metaclass=Meta):
    def __init__(self, v=0):
        self.v = v


D = type("D", (A,), {"items": [9], "m": lambda self: self.v}, flag=2)
print(D(4).m(), D.__module__, D.__qualname__)
for args in [("X",), ("X", ()), (1, (), {}), ("X", [], {}), ("X", (), []), ("X", (5,), {}), ("X", (bool,), {}), ("X", (A, A), {}), ("X\0", (), {})]:
    try: print(type(*args))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class Base:
    subs = []
    def __init_subclass__(cls, /, *, key=None, **kw):
        super().__init_subclass__(**kw); Base.subs.append((cls.__name__, key))
class S1(Base, key=1): pass
class S2(S1): pass
print(Base.subs)
try:
    class S3(Base, bad=1): pass
except TypeError as e: print(e)
try:
    class S4(unknown=1): pass
except TypeError as e: print(e)
class O1: pass
class O2(O1): pass
try:
    class O3(O1, O2): pass
except TypeError as e: print(e)
class Abs:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(Abs[int], Abs["x"])
try: O1[int]
except TypeError as e: print(e)
O1.__name__ = "Renamed"; print(O1, O1.__qualname__)
O1.__qualname__ = "Outer.Renamed"; print(O1, O1())  if False else print(O1)
try: int.x = 5
except TypeError as e: print(e)
print(O2.__bases__); 
class O4: pass
