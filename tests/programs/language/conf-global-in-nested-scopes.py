# `global` anywhere in a text makes the name global for the whole text.
source = """
x = 7
def f():
    x = 1
    def g():
        global x
        def h():
            return x
        return h()
    return g()
"""
names, own = {}, {}
exec(source, names, own)
print(own["f"].__name__, "x" in own, names["x"])
names["f"] = own["f"]
print(eval("f()", names))


def outer(x):
    class Inside:
        global x
        def __call__(self, y):
            return x + y
    return Inside()


x = 100
print(outer(6)(2))

for text in (
    "[i for i in [(j := 1) for k in range(5)]]",
    "[i for i in (lambda: (j := range(5)))()]",
    "match 1:\n case {0: _, False: _}: pass",
    "match 1:\n case {1: _, 1.0: _}: pass",
    "match 1:\n case {f'a': _}: pass",
    "def f():\n [[i async for i in a] for a in b]",
):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg)


class Outer:
    def look(self, thing):
        match thing:
            case Thing(__private=found):
                return found


class Thing:
    pass


thing = Thing()
setattr(thing, "__private", "as written")
print(Outer().look(thing))
