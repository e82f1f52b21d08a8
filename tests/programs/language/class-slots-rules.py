class A:
    __slots__ = ("x", "__y", "z")
    def __init__(self): self.x = 1; self.__y = 2
a = A(); print(a.x, a._A__y)
for op in ("a.w = 1", "a.z", "del a.z", "a.__dict__", "A.x.__get__(5)", "A.x.__set__(a, 9)", "del a.x; a.x", "object().q = 1", "A.x = 5; print(A.x)"):
    try: exec(op); print(op, "ok")
    except (AttributeError, TypeError) as e: print(op, "->", type(e).__name__, e)
class B(A): pass
b = B(); b.anything = 1; print(b.__dict__, hasattr(b, "__dict__"), B.__slots__)
class C(A): __slots__ = ("own",)
c = C(); c.own = 1
try: c.more = 1
except AttributeError as e: print(e)
class D: __slots__ = "single"
d = D(); d.single = 3; print(d.single, D.__slots__, D.single)
class E: __slots__ = {"doc": "documented", "n": None}
print(E.__slots__, E().__slots__)
for body in ("x = 1\n  __slots__ = ('x',)", "__slots__ = ('1a',)", "__slots__ = (5,)", "__slots__ = ('a', 'a')", "__slots__=('__dict__','q')", "__slots__ = ('__weakref__',)"):
    try:
        exec(f"class X:\n  {body}\nprint(X.__slots__)")
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
class M1: __slots__ = ("p",)
class M2: __slots__ = ("q",)
try:
    class M3(M1, M2): pass
except TypeError as e: print(e)
class M4: __slots__ = ()
class M5(M1, M4): __slots__ = ()
m = M5(); m.p = 1; print(m.p)
import copy
x = copy.copy(c); print(x.own)
class F(int): __slots__ = ()
f = F(3); print(f + 1)
try: f.a = 1
except AttributeError as e: print(e)
try:
    class G(int): __slots__ = ("a",)
except TypeError as e: print(e)
class H(tuple):
    __slots__ = ()
    def __new__(cls, *a): return super().__new__(cls, a)
print(H(1, 2), H(1) == (1,))
