import sys

def inner(depth):
    frame = sys._getframe()
    names = []
    while frame is not None and frame.f_code.co_name != "<module>":
        names.append((frame.f_code.co_name, frame.f_lineno, sorted(frame.f_locals)))
        frame = frame.f_back
    return names

def middle():
    value = 10
    return inner(1)

def outer():
    label = "x"
    return middle()

for entry in outer():
    print(entry)
me = sys._getframe()
print(me is sys._getframe(), me.f_code.co_name, me.f_globals["__name__"], me.f_lineno)
try:
    sys._getframe(1000)
except ValueError as error:
    print(error)

def change():
    count = 1
    sys._getframe().f_locals["count"] = 42
    return count

print(change())
