log = []
def L(x):
    log.append(x)
    return x
class Obj:
    def __setattr__(self, k, v):
        log.append(("set", k, v)); object.__setattr__(self, k, v)
    def __getitem__(self, k):
        log.append(("get", k)); return 10
    def __setitem__(self, k, v):
        log.append(("setitem", k, v))
    def __delitem__(self, k):
        log.append(("del", k))
o = Obj()
def flush(title):
    print(title, log)
    log.clear()
# evaluation order
{L("k1"): L("v1"), L("k2"): L("v2")}; flush("dict")
o[L("k")] = L("v"); flush("setitem")
o[L("k")] += L(5); flush("aug")
o.x = o.y = L(3); flush("chain")
def f(*a, **k): return (a, k)
f(L(1), *[L(2)], L(3), a=L(4), **{"b": L(5)}, c=L(6)); flush("call")
print(f(1, *[2], 3, a=4, **{"b": 5}, c=6))
L(1) < L(2) < L(0) < L(9); flush("compare")
def deco(n):
    L(n)
    def d(fn):
        L(("apply", n)); return fn
    return d
@deco(1)
@deco(2)
def g(a=L("def"), *, b=L("kwdef")): pass
flush("deco")
x = 1
print(x + (x := 5) + x)
def h(x):
    y = x + (x := 5) + x
    a = [0, 1, 2]
    i = 0
    i, a[i] = 2, 9
    x += (x := 100) + x
    return y, a, i, x
print(h(1))
def swap(a, b, c):
    a, b, c = c, a, b
    return a, b, c
print(swap(1, 2, 3))
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
# and/or with partial write
def p(a):
    x = "old"
    try:
        x = a and boom()
    except NameError:
        return x
print(p(1), p(0))
def q():
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
    y = 1
print(q())
def r(z):
    if z: del z
    try: return z
    except UnboundLocalError as e: return str(e)
print(r(1), r(0))
# finally
def fin(n):
    try:
        if n == 0: return "ret"
        if n == 1: raise ValueError("v")
        if n == 2: return boom()
        x = 1
    except ValueError as e:
        return "caught %s" % e
    finally:
        print("finally", n)
        if n == 3: return "override"
    return "end"
for n in range(5):
    try: print(fin(n))
    except NameError as e: print("NameError", e)
def fin2():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print("body", i)
        finally:
            print("fin", i)
    else:
        print("no")
    x = 1
    try:
        return x
    finally:
        x = 2
print(fin2())
def exc():
    try:
        raise KeyError(1)
    except KeyError as e:
        try:
            raise ValueError(2)
        except ValueError as e2:
            print(repr(e2.__context__), e2.__cause__)
        try:
            raise
        except KeyError as e3:
            print("re", repr(e3), e3 is e)
    try: e
    except UnboundLocalError as er: print(er)
exc()
def gen():
    try:
        x = yield 1
        print("got", x)
        yield from [2, 3]
        return 4
    finally:
        print("closed")
def outer():
    r = yield from gen()
    print("r", r)
print([*outer()])
gg = gen(); next(gg); gg.close()
gg = gen(); next(gg)
try: gg.throw(ValueError("t"))
except ValueError as e: print("thrown", e)
class CM:
    def __init__(self, n, sup=False): self.n = n; self.sup = sup
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb): print("exit", self.n, t is not None, v); return self.sup
with CM(1) as a, CM(2, True) as b:
    print(a.n, b.n)
    raise ValueError("inner")
def w():
    for i in range(3):
        with CM(i) as c:
            if i == 0: continue
            return c.n
print(w())
try:
    with CM(9):
        1 / 0
except ZeroDivisionError as e: print("zde", e)
def nest():
    with CM("a"):
        try:
            return "x"
        finally:
            print("inner finally")
print(nest())
print([x*y for x in range(3) if x for y in range(3)], {x for x in "aab"} == {"a", "b"}, {k: v for k, v in [(1, 2)]})
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = []
for j in range(2):
    fs += [lambda: x + j for x in [j * 10]]
print([f() for f in fs])
print(sum(x for x in range(4)), list(x + y for x in [1, 2] for y in [x]))
def walrus(a):
    return [y := x * 2 for x in a if (z := x)], y, z
print(walrus([1, 2]))
class K:
    n = 2
    lst = [i for i in range(n)]
    def m(self): return __class__ is K
    __p = 5
    def pp(self): return self.__p
print(K.lst, K().m(), K().pp(), K._K__p)
class Base:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"<{'D'} {self.v!r:>5}>"
class Derived(Base):
    def __init__(self): Base.__init__(self, "d")
print(Derived())
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); c(); print(c(), c())
print(f"{3.14159:.2f} {'a':>5}|{x!r}|{{}} {1+1=}")
def m(p):
    match p:
        case 0 | 1: return "small"
        case [1, x, *rest]: return ("seq", x, rest)
        case {"k": v, **r}: return ("map", v, r)
        case Base(v=vv): return ("cls", vv)
        case str() as s if len(s) > 2: return ("str", s)
        case None: return "none"
        case (a, b): return ("pair", a, b)
        case _: return "other"
for p in [0, 1, [1, 2, 3, 4], {"k": 1, "z": 2}, Derived(), "abc", "ab", None, (5, 6), 7.5]:
    print(m(p))
try:
    assert x == 0, "msg"
except AssertionError as e: print("AE", e)
def defaults(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(defaults(1, d=4), defaults(1, 2, 3, 4, 5, d=6, f=7))
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(500))
i = 0
while i < 5:
    i += 1
    if i == 2: continue
    if i == 4: break
else: print("never")
print(i)
while i: i -= 1
else: print("else")
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as g: print("VE", g.exceptions)
except* TypeError: print("TE")
except* KeyError as g: print("KE", g.exceptions)
print(1 if not x else 2, not x, None is None, 3 in [1, 2, 3], 4 not in {1, 2})
print(-5 // 3, -5 % 3, 2 ** 10, 7 / 2, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, 256 >> 2)
def g1():
    x = yield
    while True:
        x = yield x * 2
it = g1(); next(it); print(it.send(4), it.send(5))
print((lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, c=3, z=4))
global_x = 1
def setg():
    global global_x
    global_x += 1
setg(); print(global_x)
del global_x
try: global_x
except NameError as e: print(e)
s = "abc"; print(s[1:], s[::-1], s[:2], s[-1])
[1, 2, 3][1:2] = [9]
l = [1, 2, 3]; l[1:2] = [9, 9]; del l[0]; print(l)
