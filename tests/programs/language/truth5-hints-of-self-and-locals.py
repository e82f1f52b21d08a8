import traceback
class A:
    cls_attr=1
    def __init__(self): self.name='x'; self._hidden=2
    @property
    def area(self): return 1
    def f1(self): return name
    def f2(self): return area
    def f3(self): return cls_attr
    def f4(self): return f1()
    def f5(self): return self.hidden
    def f6(self): return naem
    def f7(self): return lambda: name
    def f8(self): return (lambda: (self, name))()
    def f9(self): return self.nmae
    def g(this): return name
    @classmethod
    def h(cls): return cls_attr
    def loc(self):
        counter = 1
        return countr
    def unbound(self):
        if 0: countre = 1
        return counter2
for n in ['f1','f2','f3','f4','f5','f6','f8','f9','g','h','loc','unbound']:
    try: getattr(A(),n)()
    except Exception as e: print(n, traceback.format_exception_only(e), traceback.format_exc().splitlines()[-1])
try: A().hidden
except AttributeError as e: traceback.print_exc()
def total_all(values):
    for value in values:
        ttl += value
try: total_all([1])
except UnboundLocalError: traceback.print_exc()
count = 0
def inc():
    count += 1
def use():
    print(count); count = 2
def deleted():
    x = 1
    del x
    return x
def inner():
    def g(): return late
    g(); late = 1
def cond(flag):
    if flag: v = 1
    return v
for f in (inc, use, deleted, inner, lambda: cond(False)):
    try: f()
    except NameError: traceback.print_exc()
def key(value):
    ratio += value
    return ratio
for through in (lambda: sorted([1, 2], key=key), lambda: list(map(key, [1])), lambda: max([1], key=key)):
    try: through()
    except UnboundLocalError: traceback.print_exc()
class Shape:
    def __init__(self): self.width = 2
    def area(self): return width * 2
Shape().area()
