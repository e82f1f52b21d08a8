# Everything a metaclass can have a say in.
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw); super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 1}
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return o == "magic" or super().__instancecheck__(o)
    def __subclasscheck__(cls, o): print("sub?", o); return super().__subclasscheck__(o)
    def __contains__(cls, x): return x in cls.items
    def __iter__(cls): return iter(cls.items)
    def __len__(cls): return len(cls.items)
    def __getitem__(cls, k): return cls.items[k]
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __lt__(cls, o): return cls.__name__ < o.__name__
    def __or__(cls, o): return ("or", o)
class A(metaclass=Meta, flag=True):
    items = [3, 1, 2]
    def __init__(self, v=0): self.v = v
class B(A):
    items = []
print(A, B, A.injected, 3 in A, list(A), len(A), A[0], A < B, A | 5, bool(B))
print(A(5).v, isinstance("magic", A), isinstance(A(), A), issubclass(B, A), issubclass(int, A))
print(type(A), type(type(A)), A.__class__, Meta.__mro__)
class N1(type): pass
class N2(type): pass
class X(metaclass=N1): pass
class Y(metaclass=N2): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
def function_meta(name, bases, ns): return (name, bases, sorted(k for k in ns if not k.startswith("__")))
class T(metaclass=function_meta):
    a = 1
print(T)
