class A:
    x = 1
    def f(self): return 'A.f'
    @classmethod
    def make(cls): return cls()
    def __init_subclass__(cls, tag=None, **kw): print('sub', cls.__name__, tag); super().__init_subclass__(**kw)
class B(A, tag='t'):
    def f(self): return 'B.' + super().f()
class C(B): pass
print(C.make().f(), B.__bases__, [k.__name__ for k in C.__mro__], A.__subclasses__())
class D:
    def __set_name__(self, o, n): self.n = n; print('name', o.__name__, n)
    def __get__(self, i, o): return (i is None, self.n)
    def __set__(self, i, v): i.__dict__['_' + self.n] = v
class U: d = D()
u = U(); print(u.d, U.d); u.d = 5; print(u.__dict__)
print(A.__dict__['x'], 'f' in A.__dict__, type(A.__dict__), sorted(k for k in A.__dict__ if not k.startswith('__')))
A.x = 2; print(A.x, B.x); del A.x
try: A.x
except AttributeError as e: print(e)
Z = type('Z', (A,), {'q': 1}, tag='z'); print(Z.q, Z.__name__)
print(repr(A), A, str(A), A.__module__, A.__qualname__, A.f.__qualname__)
class Outer:
    class Inner: pass
    def m(self):
        class L: pass
        return L
print(Outer.Inner, Outer().m().__qualname__)
o = object(); print(o == o, o != o, hash(o) == hash(o), isinstance(o, object))
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), max(It()), [*It()], sorted(It(), reverse=True), tuple(It()), set(It()), dict(zip(It(), It())), 2 in It(), list(enumerate(It())), list(map(str, It())), ','.join(map(str, It())), list(filter(lambda v: v > 1, It())), any(It()), list(zip(It(), 'abc')))
a, *b = It(); print(a, b)
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
    def __len__(self): return 3
print(list(Seq()), 20 in Seq(), list(reversed(Seq())), [*Seq()])
class NoIter: pass
for e in ('iter(NoIter())', 'len(NoIter())', 'NoIter()[0]', 'NoIter()()', 'NoIter() + 1', '-NoIter()', 'NoIter() < NoIter()', 'for_()', '[1,2,3].foo', '"a".foo()', 'int("a")', 'NoIter().x', 'NoIter.x', '1 + "a"', 'undefined', '[][1]', '{}["k"]', 'None + 1', 'len(5)', 'range("a")', '"a" + 1', '{}.foo', '(1).x', 'f(1)', 'del_', 'print(1)(2)', '"abc"[1.5]', 'sorted([1,"a"])', 'hash([])', '{[]}', 'int(None)', 'float("x")', 'max([])', 'next(iter([]))', 'list(5)', 'abs("a")', 'chr(-1)', 'isinstance(1, 2)', 'super()', 'object()()', 'setattr(1, "a", 2)', 'NoIter().__dict__.foo', '"%d" % "a"', '"{}".format()', 'f"{1:z}"', '[1].remove(2)', '1 in 2', 'sum(["a"])', 'b"a" + "a"', 'bytes("a")', '"a".join([1])', 'open(5.5)', 'round("a")', 'pow("a", 2)', 'divmod(1, 0)', '1 if NoIter else 2', 'type("X", (int, str), {})', 'NoIter(1)', 'A(1)', 'NoIter.__init__(1)'):
    try: print(e, '->', eval(e))
    except Exception as x: print(e, '!!', type(x).__name__, x)
class Bad:
    def __len__(self): return -1
    def __bool__(self): return 5
    def __iter__(self): return 5
    def __repr__(self): return 5
    def __str__(self): return 5
    def __hash__(self): return 'a'
    def __index__(self): return 'a'
    def __getattr__(self, n): raise AttributeError('custom ' + n)
    def __contains__(self, x): return []
    def __format__(self, s): return 5
    def __int__(self): return 'a'
    def __float__(self): return 'a'
    def __eq__(self, o): raise ValueError('eq')
for e in ('len(Bad())', 'bool(Bad())', 'list(Bad())', 'repr(Bad())', 'str(Bad())', 'hash(Bad())', '[1][Bad()]', 'Bad().zz', 'getattr(Bad(), "q", 7)', '1 in Bad()', 'format(Bad())', 'int(Bad())', 'float(Bad())', 'Bad() == 1', '[Bad()] == [1]', '1 in [Bad()]', 'range(Bad())', 'hasattr(Bad(), "x")'):
    try: print(e, '->', eval(e))
    except Exception as x: print(e, '!!', type(x).__name__, x)
def gg():
    try: yield 1
    except GeneratorExit: print('exit'); raise
g = gg(); next(g); g.close(); print(g.gi_running if hasattr(g, 'gi_running') else None)
try: g.throw(ValueError)
except ValueError as e: print('V', repr(e))
def rg():
    return 5
    yield
try: next(rg())
except StopIteration as e: print(e.value)
def bad(): raise StopIteration; yield
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
try: gg().send(5)
except TypeError as e: print(e)
def outer():
    r = yield from inner(); print('r', r)
def inner():
    try:
        x = yield 1
    except KeyError as e: print('inner', repr(e)); return 'handled'
oo = outer(); next(oo)
try: oo.throw(KeyError('z'))
except StopIteration: print('end')
async def co(): return 1
c = co(); print(type(c).__name__, c.__name__)
try: c.send(None)
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
print((x for x in []).__name__, (lambda: (yield))().__name__)
x = 5
def clos():
    y = x
    def inner(): nonlocal y; y += 1; return y
    return inner
k = clos(); k(); print(k(), k.__closure__[0].cell_contents, k.__code__.co_name if hasattr(k, '__code__') else '')
print(*sorted(globals().keys() & {'x', 'k', 'A'}), 'x' in globals(), globals()['x'])
globals()['newname'] = 9; print(newname)
def lo(a, b=2): c = 3; return locals()
print(lo(1), eval('1+x'), eval('y', {'y': 3})); exec('w = 4'); print(w)
