# exec inside functions and class bodies, and code that makes code.
def make(name, body):
    namespace = {}
    exec(f"def {name}(x):\n    return {body}", namespace)
    return namespace[name]


square = make("square", "x * x")
print(square(4), square.__name__, square.__module__, square.__qualname__)
power = [make(f"power{n}", f"x ** {n}") for n in range(3)]
print([function(3) for function in power])


class Built:
    for name in ("red", "green"):
        exec(f"def is_{name}(self):\n    return {name!r}")
    exec("limit = 10")
    doubled = eval("limit * 2")


print(Built().is_red(), Built().is_green(), Built.doubled)


def local_names():
    value = 1
    exec("value = 2")
    seen = eval("value")
    exec("made_here = 5")
    try:
        made_here
    except NameError as error:
        return value, seen, str(error)


print(local_names())


def runs(source, **names):
    try:
        exec(source, names)
    except Exception as error:
        line = error.__traceback__.tb_next.tb_lineno if error.__traceback__.tb_next else None
        return type(error).__name__, str(error), line
    return sorted(name for name in names if name != "__builtins__")


print(runs("a = b + 1", b=1), runs("a = missing"), runs("\n\n1 / 0"), runs("def f(: pass"))
print(runs("import math; root = math.sqrt(n)", n=16), runs("raise KeyError('k')"))
counter = {"count": 0}
step = compile("count += 1", "<step>", "exec")
for _ in range(3):
    exec(step, counter)
print(counter["count"], eval(compile("[n for n in range(3) if n != skip]", "<list>", "eval"), {"skip": 1}))
source = """
class Shape:
    sides = 0

    def describe(self):
        return f"{type(self).__name__} with {self.sides} sides"


class Square(Shape):
    sides = 4
"""
shapes = {"__name__": "shapes"}
exec(source, shapes)
print(shapes["Square"]().describe(), shapes["Square"], shapes["Shape"].__module__)
exec(compile("1 / 0", "made-up.py", "exec"))
