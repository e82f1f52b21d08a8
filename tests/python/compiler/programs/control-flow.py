def a():
    for i in range(3):
        try:
            try:
                if i == 0: continue
                if i == 1: raise KeyError(i)
                return "ret"
            except KeyError as e:
                print("k", e)
                continue
            finally:
                print("f1", i)
        finally:
            print("f2", i)
print(a())
def b():
    while True:
        try:
            return 1
        finally:
            break
    return 2
print(b())
def c():
    for i in range(2):
        try:
            raise ValueError
        except ValueError:
            try:
                raise KeyError
            except KeyError:
                pass
            continue
        finally:
            try: pass
            finally: print("in", i)
    import sys
    return sys.exc_info() == (None, None, None)
try: print(c())
except Exception as e: print(type(e))
def d():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        yield 3
g = d(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def e():
    try:
        raise KeyError("first")
    except KeyError:
        yield 1
        raise
g = e(); next(g)
try:
    raise ValueError("other")
except ValueError:
    try: next(g)
    except KeyError as ex: print("kept", ex)
def f():
    x = [1, 2, 3]
    x[0], x[1], *x[2:] = 7, 8, 9, 10
    return x
print(f())
def g2(*args, **kw):
    return args, sorted(kw.items())
print(g2(*"ab", *[1], **{"x": 1}, y=2, **{"z": 3}))
class P:
    def __init__(self): self.n = 0
    @property
    def v(self): return self.n
    @v.setter
    def v(self, x): self.n = x * 2
p = P(); p.v += 5; p.v += 1; print(p.n)
class Q:
    x = 1
    def get(self): return [self.x for self.x in range(3)], self.x
print(Q().get())
print([i for i in range(5) if i % 2 == 0 if i > 1], [[j for j in range(i)] for i in range(3)])
def h():
    fns = []
    for i in range(3):
        def fn(i=i): return i
        fns.append(fn)
    return [q() for q in fns]
print(h())
def k():
    def inner():
        nonlocal v
        v += 1
        return v
    v = 10
    return inner() + v
print(k())
x = 10
class R:
    y = x
    x = 20
    z = x
    def m(self): return x
print(R.y, R.z, R().m())
def l():
    try:
        return [1, 2][5]
    except (KeyError, IndexError) as err:
        msg = str(err)
    return msg
print(l())
def m(n):
    if n == 0: return "zero"
    elif n == 1: return "one"
    elif not n > 5 and n != 3 or n == 100: return "some"
    return "many"
print([m(i) for i in (0, 1, 2, 3, 6, 100)])
t = (1, 2); t += (3,); print(t)
s = "a"; s *= 3; s += "b"; print(s)
print(1 < 2 < 3, 1 < 3 < 2, not 1 < 2, (1 < 2) == True)
print(*(x for x in "abc"), sep="-")
d = {}
d["k"] = d.setdefault("l", 3); print(d)
def n(a, b=[]): b.append(a); return b
n(1); print(n(2))
print({**{}, "a": 1}["a"], [*range(3), *"x"], {*[1, 2], 3} == {1, 2, 3})
print("%s-%d" % ("a", 3), "{} {x}".format(1, x=2))
i = 0
def side():
    global i
    i += 1
    return i
lst = [0] * 5
lst[side()] = side(); print(lst, i)
lst[side()] += side(); print(lst, i)
def z():
    a = b = []
    a.append(1)
    return b
print(z())
def w(v):
    match v:
        case {"t": "a" | "b" as t, "n": [x, y]} if x < y: return t, x, y
        case (1 | 2) as q: return q
        case [[a, b], *_, [c]]: return a, b, c
        case True: return "T"
        case "lit": return "L"
        case -1.5: return "neg"
        case int(n) | float(n): return ("num", n)
        case {}: return "map"
    return "fell"
print([w(v) for v in ({"t": "b", "n": (1, 2)}, 2, [[1, 2], 9, [3]], True, "lit", -1.5, 9, {}, None)])
async def co(): pass
cc = co(); cc.close()
print((lambda: (yield))().__class__ is not None)
if (n := 10) > 5 and (mm := n * 2): print(n, mm)
print(f"{n:>{mm}}|{n!r:^6}|{'nested ' + f'{n}'}|{n:,}|{n=}")
assert isinstance(n, int), "never"
print(__name__, __debug__, ...)
