import sys
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o):
        if isinstance(o, V): return V(self.x+o.x, self.y+o.y)
        return NotImplemented
    def __radd__(self, o): return V(self.x+o, self.y+o)
    def __mul__(self, k): return V(self.x*k, self.y*k)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x, -self.y)
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"V({self.x}, {self.y})"
    def __bool__(self): return bool(self.x or self.y)
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __iter__(self): return iter((self.x, self.y))
    def __contains__(self, v): return v in (self.x, self.y)
    def __call__(self, *a): return a
    def __format__(self, spec): return f"<{spec}>"
    def __iadd__(self, o): self.x += o.x; return self
    def __lt__(self, o): return self.x < o.x
    def __abs__(self): return (self.x**2 + self.y**2) ** .5
    def __index__(self): return self.x
    def __int__(self): return self.x
    def __float__(self): return float(self.y)
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, o): return ('dm', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __reversed__(self): return iter([self.y, self.x])
    def __invert__(self): return 'inv'
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __matmul__(self, o): return 'mm'
    def __dir__(self): return ['b', 'a']
a = V(1, 2); b = V(3, 4)
print(a + b, a * 3, 3 * a, 5 + a, -a, a == V(1, 2), a != b, hash(a) == hash(V(1,2)), bool(V(0,0)), len(a), a[0], list(a), 2 in a, a(1,2), f"{a:xyz}", format(a, 'q'))
a += b; print(a)
print(sorted([b, V(0,1)]), max(a, b), abs(V(3,4)), [10,20,30,40][V(1,0)], int(a), float(a), round(a), round(a, 2), divmod(a, 1), a ** 2, pow(a, 2, 3), list(reversed(a)), ~a, a @ 1, dir(a), hex(V(255,0)), range(V(3,0)), "ab" * V(2,0) if False else '')
a[1] = 2; del a[1]
d = {V(1,1): 'x'}; print(d[V(1,1)], V(1,1) in d, d.get(V(2,2)), {V(1,1), V(1,1)}, d); d[V(1,1)] = 'y'; d[V(2,1)] = 'z'; print(d, len(d)); del d[V(1,1)]; print(d, d.pop(V(2,1)), d)
x, y = V(7, 8); print(x, y); print([V(1,2)] == [V(1,2)], (V(1,2),) == (V(1,2),), {'k': V(1,2)} == {'k': V(1,2)}, V(1,2) in [V(1,2)], [V(1,2)].index(V(1,2)), [V(1,2)].count(V(1,2)))
try: a + 'x'
except TypeError as e: print(e)
try: a - 1
except TypeError as e: print(e)
try: a < 5
except Exception as e: print(type(e).__name__, e)
class Meta(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in Meta._i: Meta._i[cls] = super().__call__(*a, **k)
        return Meta._i[cls]
class S(metaclass=Meta):
    def __init__(self, v=1): self.v = v
print(S() is S(), S(5).v)
class MyList(list):
    def __init__(self, *a): super().__init__(a); self.n = len(a)
    def append(self, x): print('app', x); super().append(x)
    def __repr__(self): return 'ML' + super().__repr__()
m = MyList(1,2); m.append(3); print(m, m.n, len(m), m[0], m + [1], isinstance(m, list), m == [1,2,3])
class MyDict(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
md = MyDict(a=1); md['b'] = 2; print(md, md['zz'], md.get('q'), 'a' in md)
class MyStr(str):
    def shout(self): return self.upper() + '!'
s = MyStr('hi'); print(s, s.shout(), s + 'x', repr(s), len(s), s == 'hi', {s: 1}['hi'], type(s + 'x').__name__)
class MyInt(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return MyInt(int(self) + o)
i = MyInt(5); print(i, i + 1, i * 2, type(i).__name__, isinstance(i, int), i == 10, hash(i))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1,2), T(1,2) == (1,2), len(T(1)), T(1)[0])
class F(float): pass
print(F(1.5) + 1, F(2), repr(F(0.1)))
class E(Exception):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
try: raise E(5, 'boom')
except E as e: print(e, repr(e), e.args, e.code)
try:
    try: raise ValueError('a')
    except ValueError as e: raise KeyError('b') from e
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: 1/0
    finally: raise RuntimeError('f')
except RuntimeError as e: print(repr(e.__context__))
e = ValueError('x'); e.add_note('n1'); print(e.__notes__)
class P:
    def __init__(self): self._v = 1
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): print('deleted')
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls): return cls.__name__
    def __getattr__(self, n): return 'dyn_' + n
p = P(); p.v = 5; print(p.v, P.s(1), p.s(2), P.c(), p.c(), p.foo, P.v.__doc__); del p.v
print(p.__dict__, vars(p), p.__class__, P.__name__); p.__dict__['z'] = 9; print(p.z, 'z' in p.__dict__, list(p.__dict__))
class R:
    @property
    def x(self): return 1
try: R().x = 5
except AttributeError as e: print(e)
try: R().nope
except AttributeError as e: print(e, e.name, e.obj.__class__.__name__)
def g():
    try:
        r = yield 1
        print('r', r)
        yield 2
    except ValueError as e:
        print('caught', e); yield 99
    finally: print('fin')
    return 'ret'
it = g(); print(next(it)); print(it.throw(ValueError('q')))
try: next(it)
except StopIteration as e: print('stop', e.value)
it = g(); next(it); it.close(); print(it)  if False else None
try: next(it)
except StopIteration: print('done')
def h(): x = yield from [1,2]; y = yield from g2(); print('y', y)
def g2(): yield 'a'; return 'R'
print(list(h()))
print(any(x > 1 for x in [1,2]), sum(x*x for x in range(4)), dict((k, v) for k, v in zip('ab', [1,2])), ''.join(sorted('hello', key=lambda c: -ord(c))), list(map(lambda a, b: a+b, [1,2], [3,4])), max('aB', key=str.lower), sorted(['b','A','c'], key=str.lower), list(filter(lambda x: x%2, range(5))))
def fn(a, *, b: int = 2) -> str: "doc"; return a
print(fn.__name__, fn.__doc__, fn.__defaults__, fn.__kwdefaults__, fn.__annotations__, fn.__qualname__, fn.__module__, fn.__dict__); fn.attr = 1; print(fn.attr, fn.__dict__)
l = [1]; l.append(l); print(l); dd = {}; dd['d'] = dd; print(dd); 
class Node:
    def __init__(self): self.kids = []
    def __repr__(self): return f"N({self.kids})"
n = Node(); n.kids.append(n) if False else None; print(n)
dct = {'a': 1}
try:
    for k in dct: dct['b'] = 1
except RuntimeError as e: print(e)
st = {1,2}
try:
    for k in st: st.add(k+10)
except RuntimeError as e: print(e)
print(isinstance(p, P), issubclass(MyList, list), MyList.__mro__, MyList.__bases__, type(p), P.__subclasses__())
print(list(iter([1,2].__iter__, None)) if False else list(iter(iter([1,2,3]).__next__, 3)))
