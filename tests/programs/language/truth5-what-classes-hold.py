import weakref
class A:
    "doc"
    x=1
    def f(self): pass
class B(A): y=2
class S:
    __slots__=('a','b')
class SD(S): pass
class SW:
    __slots__=('__dict__','__weakref__','q')
class I(int): pass
class St(str): pass
class L(list): pass
class T(tuple): pass
class D(dict): pass
class E(Exception): pass
class M(type): pass
class Se(set): pass
class By(bytes): pass
for c in (A,B,S,SD,SW,I,St,L,T,D,E,M,Se,By):
    print(c.__name__, list(c.__dict__), [c.__dict__[n] for n in ('__dict__','__weakref__') if n in c.__dict__])
print({k:v for k,v in A.__dict__.items() if k not in ('f','__firstlineno__')})
print(A.__dict__['__dict__'].__get__(A()), A().__weakref__, type(A.__dict__['__dict__']).__name__)
a=A(); a.__dict__={'z':3}; print(a.z, vars(a), a.__dict__)
try: a.__dict__=3
except TypeError as e: print(e)
try: S().__dict__
except AttributeError as e: print(e)
try: vars(S())
except TypeError as e: print(e)
print([n for n in dir(S()) if 'dict' in n], '__dict__' in dir(a), '__dict__' in dir(A), '__dict__' in dir(print), '__dict__' in dir(A.f), '__dict__' in dir(object), '__dict__' in dir([]), '__dict__' in dir(ValueError()))
C=type('C',(),dict(vars(B)));print(sorted(vars(C)))
class Meta(type):
    def __new__(m,n,b,d):
        print(n,list(d)); c=super().__new__(m,n,b,d); print(list(vars(c))); return c
class U(metaclass=Meta):
    q=1
import inspect, dataclasses, enum, typing
print([n for n,v in inspect.getmembers(A) if 'dict' in n or 'weak' in n])
@dataclasses.dataclass(slots=True)
class DS: x:int
print(dir(DS(1))[-6:])
def copyclass(c):
    return type(c.__name__+'2', c.__bases__, {k:v for k,v in vars(c).items() if k not in ('__dict__','__weakref__')})
print(list(vars(copyclass(A))))
print(dir(object()))
print(sorted(set(dir(A()))-set(dir(object()))))
class P:
    def __init__(self): self.name='n'
print(dir(P())[-1], P.__dict__.keys())
import copy,pickle
a=A();a.k=1;print(vars(copy.copy(a)), vars(copy.deepcopy(a)), vars(pickle.loads(pickle.dumps(a))))
