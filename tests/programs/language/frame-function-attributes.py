def greet(name, greeting="hello", *, mark="!"):
    return f"{greeting} {name}{mark}"

print(greet.__defaults__, greet.__kwdefaults__, greet.__name__, greet.__qualname__, greet.__module__)
greet.__defaults__ = ("bye",)
greet.__kwdefaults__ = {"mark": "?"}
print(greet("ana"))
greet.__defaults__ = None
try:
    greet("ana")
except TypeError as error:
    print(error)
greet.__name__ = "renamed"
greet.note = [1]
print(greet.__name__, greet.__dict__, greet.__doc__, greet.__globals__ is globals())
for name, value in (("__defaults__", 3), ("__kwdefaults__", 3), ("__name__", 3), ("__qualname__", None)):
    try:
        setattr(greet, name, value)
    except TypeError as error:
        print(error)
del greet.note
print(hasattr(greet, "note"))
class Box:
    def method(self): return self
box = Box()
print(box.method.__self__ is box, box.method.__func__ is Box.method, box.method == box.method, box.method.__name__)
