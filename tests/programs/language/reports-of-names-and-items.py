# One mistake of each kind; the report of each is caught and printed.
import traceback


class A:
    pass


a, d, l, n = A(), {"k": {}}, [1], None


def foo(**kw):
    raise ValueError("multi\nline")


def f1(): return d["k"]["missing"]["x"]
def f2(): return a.b.c.d
def f3(): return (1 +
        n +
        2)
def f4(): return l[0](1, 2)
def f5(): return foo(a=1, *l, **d)
def f6(): x = [i / 0 for i in l]
def f7(): return f"{n.x!r:>5}"
def f8(): assert l == [2], f"not {l}"
def f9(): d["z"] += 1
def f10(): del d["z"]
def f11(): a.x.y = 1
def f12(): raise KeyError("a") from ValueError("b")
def f13():
    try: 1/0
    except ZeroDivisionError: raise TypeError("during")
def f14():
    e = ValueError("noted"); e.add_note("one"); e.add_note("two\nlines"); raise e
def f15(): lambda_ = lambda x: x.y; lambda_(1)
def f16():
    for x in 5: pass
def f17():
    with n as q: pass
def f18(): import nonexistent_mod
def f19(): from math import nothing_here


for function in [value for name, value in list(globals().items()) if name[0] == "f" and name[1:].isdigit()]:
    try:
        function()
    except Exception as error:
        print(*traceback.format_exception(error), sep="", end="")
