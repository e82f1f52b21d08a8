# Descriptors: data and non-data, set_name, class access, deletion, priority.
class Logged:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")
    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        print("delete", self.name)
        instance.__dict__.pop(self.name, None)
class Lazy:
    def __init__(self, function): self.function = function
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner):
        if instance is None: return self
        value = self.function(instance)
        instance.__dict__[self.name] = value
        return value
class Thing:
    size = Logged()
    @Lazy
    def slow(self):
        print("computing")
        return 42
t = Thing()
print(t.size); t.size = 5; print(t.size, t.__dict__); del t.size; print(t.size)
t.__dict__["size"] = "hidden"; print(t.size)
print(t.slow, t.slow, t.__dict__["slow"])
t.slow = 7; print(t.slow); del t.slow; print(t.slow)
print(type(Thing.size).__name__, isinstance(Thing.__dict__["slow"], Lazy))
class OnlyGet:
    def __get__(self, i, o): return "from descriptor"
class OnlySet:
    def __set__(self, i, v): i.__dict__["w"] = v * 2
class Mixed:
    r = OnlyGet(); w = OnlySet()
m = Mixed(); print(m.r); m.r = "own"; print(m.r); m.w = 4; print(m.w)
try: del m.w
except AttributeError as e: print(e)
class Bad:
    def __set_name__(self, o, n): raise ValueError("no name")
try:
    class Uses: x = Bad()
except ValueError as e: print(e, e.__notes__)
class P:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "the doc"
        return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): del self._v
    ro = property(lambda self: 3)
p = P(); p.v += 1; print(p.v, P.v.__doc__, P.v.fget.__name__)
del p.v
try: p.v
except AttributeError as e: print(e)
for op in ("p.ro = 1", "del p.ro", "P().nothing", "P.nothing", "p.v.x"):
    try: exec(op)
    except AttributeError as e: print(op, "->", e)
wo = type("WO", (), {"x": property(None, lambda s, v: print("wrote", v))})()
wo.x = 3
try: wo.x
except AttributeError as e: print(e)
class Meta(type):
    @property
    def shown(cls): return "meta " + cls.__name__
    def __getattr__(cls, name): return f"meta attr {name}"
class WithMeta(metaclass=Meta): pass
print(WithMeta.shown, WithMeta.anything)
try: WithMeta().shown
except AttributeError as e: print(e)
