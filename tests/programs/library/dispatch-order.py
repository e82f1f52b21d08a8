# Which implementation singledispatch takes: abstract classes, several of them, rivals, later ones.
import functools, collections.abc as c, abc, typing
def t(f):
    try: print("ok", f())
    except BaseException as e: print(type(e).__name__, e)
@functools.singledispatch
def f(x): return "base"
print(type(f.registry), f.registry.keys() == {object})
for k in (c.Sized, c.Iterable): f.register(k)(lambda x, k=k: k.__name__)
t(lambda: f([]))
class S:
    def __len__(self): return 1
    def __iter__(self): return iter([])
t(lambda: f(S()))
class S1(c.Sized):
    def __len__(self): return 1
    def __iter__(self): return iter([])
t(lambda: f(S1()))
f.register(c.Collection)(lambda x: "Collection")
t(lambda: f([]))
t(lambda: f(S()))
f.register(c.MutableSequence)(lambda x: "MS")
t(lambda: f([])); t(lambda: f(()))
f.register(c.Sequence)(lambda x: "Seq")
t(lambda: f([])); t(lambda: f(())); t(lambda: f("")); t(lambda: f(range(3))); t(lambda: f({}))
f.register(c.Mapping)(lambda x: "Mapping"); t(lambda: f({}))
f.register(dict)(lambda x: "dict"); t(lambda: f({}))
class D(dict): pass
t(lambda: f(D()))
class Shape(abc.ABC): pass
class Sq(Shape): pass
class Reg: pass
Shape.register(Reg)
f.register(Shape)(lambda x: "shape")
t(lambda: f(Sq())); t(lambda: f(Reg()))
class Other: pass
t(lambda: f(Other()))
Shape.register(Other)
t(lambda: f(Other()))
t(lambda: f(3)); t(lambda: f(None)); t(lambda: f(f)); 
@functools.singledispatch
def g(x): return "g"
g.register(c.Hashable)(lambda x: "Hashable")
t(lambda: g(1)); t(lambda: g([])); t(lambda: g("")); 
class A: pass
class B(A): pass
class C(A): pass
class E(B, C): pass
g.register(A)(lambda x: "A"); t(lambda: g(E()))
g.register(C)(lambda x: "C"); t(lambda: g(E()))
g.register(B)(lambda x: "B"); t(lambda: g(E()))
@g.register(int | str)
def _(x): return "int|str"
t(lambda: g(True)); t(lambda: g("s")); print(g.dispatch(bool) is g.dispatch(str), g.dispatch(float)(1.0))
class P: pass
class Q(c.MutableMapping):
    def __getitem__(self, k): return 1
    def __setitem__(self, k, v): pass
    def __delitem__(self, k): pass
    def __iter__(self): return iter(())
    def __len__(self): return 0
@functools.singledispatch
def h(x): return "h"
for k in (c.Container, c.Iterable, c.Sized, c.Set): h.register(k)(lambda x, k=k: k.__name__)
t(lambda: h(Q())); t(lambda: h(set())); t(lambda: h({})); t(lambda: h(""))
h.register(c.MutableMapping)(lambda x: "MM"); t(lambda: h(Q())); t(lambda: h({}))
t(lambda: h({}.keys())); t(lambda: h({}.values()))
class T(typing.NamedTuple): a: int
t(lambda: h(T(1)))
h.register(c.Sequence)(lambda x: "Seq"); t(lambda: h(T(1)))
