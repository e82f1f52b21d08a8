# What was found out about a class and its instances is forgotten when the class changes.
class P: pass
class Config:
    def __init__(self, **options): self.__dict__.update(options)
    def __repr__(self): return f"Config({vars(self)})"
c = Config(host="a", port=1)
class Sub(Config): pass
c.__class__ = Sub
print(c, type(c).__name__)
q = P(); q.a = 1; q.b = 2
class Other:
    def who(self): return "other", self.a
q.__class__ = Other
print(q.who(), q.__dict__)
def read(o): return o.a
class L: a = "class"
l = L(); print([read(l), read(q), read(l), read(q)])
L.a = "changed"; print(read(l)); l.a = "own"; print(read(l)); del l.a; print(read(l))
def call2(o): return o.who()
class W:
    def who(self): return 1
w = W(); print(call2(w), call2(w)); W.who = lambda self: 2; print(call2(w)); w.who = lambda: 3; print(call2(w)); del w.who; print(call2(w))
class Prop:
    pass
r = Prop(); r.v = 1
def get(o): return o.v
print(get(r), get(r)); Prop.v = property(lambda self: "prop"); print(get(r)); del Prop.v; print(get(r))
def put(o, x): o.v = x
put(r, 1); put(r, 2)
Prop.__setattr__ = lambda self, k, x: object.__setattr__(self, k, ("set", x))
put(r, 3); print(r.v); del Prop.__setattr__; put(r, 4); print(r.v)
Prop.__getattribute__ = lambda self, k: "intercepted"
print(get(r)); del Prop.__getattribute__; print(get(r))
class Base: pass
class Derived(Base): pass
z = Derived(); z.n = 1
def n(o): return o.n
print(n(z), n(z)); Base.n = property(lambda self: "from base"); print(n(z)); Base.n = 5; print(n(z))
del Base.n; print(n(z))
