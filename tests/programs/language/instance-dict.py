# The dict of an instance is where its attributes are: the same dict each time, and whatever dict it is set to.
class Borg:
    _shared = {}
    def __init__(self):
        self.__dict__ = self._shared
a = Borg(); b = Borg()
a.x = 1
print(b.x, b.__dict__, a.__dict__ is b.__dict__, Borg._shared)
Borg._shared["y"] = 2
print(a.y, vars(b) is Borg._shared)
del b.x
print(hasattr(a, "x"), a.__dict__)
class P: pass
p = P()
print(p.__dict__ is p.__dict__, vars(p) is p.__dict__)
d = p.__dict__
p.z = 1
print(d)
d["w"] = 5
print(p.w)
p.__dict__ = {"n": 1}
print(d, p.__dict__, p.n)
d["q"] = 1
print(hasattr(p, "q"))
try:
    p.__dict__ = 3
except TypeError as e: print(e)
del p.__dict__
print(p.__dict__)
p.__dict__ = {1: 2, "ok": 3}
print(p.__dict__, p.ok)
class D(dict):
    def __missing__(self, k): return "m"
    def __getitem__(self, k): return "g"
p.__dict__ = D(a=1)
print(p.a, type(p.__dict__))
try: p.zz
except AttributeError as e: print(e)
p.b = 2
print(p.__dict__)
def f(): pass
f.a = 1
print(f.__dict__ is f.__dict__, f.__dict__)
f.__dict__ = {"k": 2}
print(f.k)
class Slots:
    __slots__ = ("a", "__dict__")
s = Slots(); s.a = 1; s.b = 2
print(s.__dict__)
s.__dict__ = {"c": 3}
print(s.a, s.c, s.__dict__)
import copy
q = copy.copy(a); q.new = 1
print(hasattr(a, "new"))
for name, value in list(vars(p).items()): print(name, value)
e = ValueError(1); e.note = 2
print(e.__dict__ is e.__dict__, e.__dict__)
e.__dict__.update(k=3); print(e.k)
p.__dict__ = x = {}
for i in range(3): setattr(p, f"v{i}", i)
print(x, list(x), len(x))
x.clear(); print(vars(p), hasattr(p, "v1"))
x["late"] = 1
def show(): return p.late
print([show() for _ in range(3)]); x["late"] = 9; print(show()); del x["late"]
try: show()
except AttributeError as e: print(e)
class M:
    def method(self): return "method"
m = M(); dd = {}; m.__dict__ = dd
def call(): return m.method()
print(call(), call()); dd["method"] = lambda: "own"; print(call()); del dd["method"]; print(call())
n = P(); nd = n.__dict__; nd["z"] = 1
for i in range(3): nd["z"] += 1
n.b = 2
print(n.z, len(nd), list(nd), [k for k in nd], nd | {"c": 3})
g = globals(); fresh = 1
g["fresh"] += 1
print(fresh, "fresh" in g)
class Config:
    def __init__(self, **options): self.__dict__.update(options)
    def __repr__(self): return f"Config({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
c = Config(host="a", port=1); c.port += 1
print(c, c.port, dir(c)[-2:])
