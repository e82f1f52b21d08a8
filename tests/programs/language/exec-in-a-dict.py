# exec and eval work in the very dict they are given.
names = {"x": 1}
exec("y = x + 1\ndef show(): return x, y", names)
print(names["y"], sorted(name for name in names if name != "__builtins__"))
print("__builtins__" in names, names["show"].__globals__ is names)
names["x"] = 10
print(names["show"](), eval("x * y", names))
exec("del x; global z; z = 3", names)
print("x" in names, names["z"])
try:
    names["show"]()
except NameError as error:
    print(error)
print(eval("a + b", {"a": 1}, {"b": 2}))


class Loud(dict):
    def __missing__(self, name):
        print("asked for", name)
        if name == "print":
            raise KeyError(name)
        return name.upper()


exec("value = hello\nprint(value)", {}, loud := Loud())
print(dict(loud))


class Ledger:
    def __getitem__(self, name):
        if name == "start":
            return 100
        raise KeyError(name)

    def __setitem__(self, name, value):
        print("set", name, value)

    def __delitem__(self, name):
        print("delete", name)


exec("balance = start - 30\ndel balance", {}, Ledger())
try:
    exec("print('hidden')", {"__builtins__": {}})
except NameError as error:
    print(error)
exec("say('own built-ins')", {"__builtins__": {"say": print}})
exec("class Cat:\n    legs = 4\n    def name(self): return __class__.__name__", names)
print(names["Cat"]().name(), names["Cat"].__module__, eval("Cat.legs", names))
exec("import math\nfrom math import *\nroot = sqrt(16)", names)
print(names["math"].floor(2.5), names["root"], eval("__name__", {}))
for source, *spaces in ("1", 5), ("1", {}, 5), ("1", []), (5,), (None,):
    for run in eval, exec:
        try:
            run(source, *spaces)
        except TypeError as error:
            print(run.__name__, error)
