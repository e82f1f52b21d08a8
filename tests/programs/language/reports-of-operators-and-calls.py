# One mistake of each kind; the report of each is caught and printed.
import traceback


class A:
    pass


a, d, l, n = A(), {"k": {}}, [1], None


def foo(**kw):
    raise ValueError("multi\nline")


def f20(): x, y = 1, 2, 3
def f21(): return -a
def f22(): return a < 1 < 2
def f23(): return not_defined_name
def f24(): print(unbound); unbound = 1
def f25(): return int("é" + "x"), "日本" + n
def f26(): return "日本語".foo + n.bar
def f27(): raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
def f28(): return (yield_ := n.attr)
def f29(): return l[1:n.x]
def f30(): return max(1, 2, key=n.k)
def f31(): return {**n}
def f32(): return [*n]
def f33(): return foo(**{"a": 1}, a=2)
def f34(): raise 5
def f35(): raise ValueError from 5
def f36(): return 1 if n.x else 2
def f37(): return n.x and 1 or 2
def f39():
    @n
    def q(): pass
def f40(): return "a" "b" % 1 + "c" * n


for function in [value for name, value in list(globals().items()) if name[0] == "f" and name[1:].isdigit()]:
    try:
        function()
    except Exception as error:
        print(*traceback.format_exception(error), sep="", end="")
