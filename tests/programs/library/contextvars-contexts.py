from contextvars import Context, ContextVar, copy_context

colour = ContextVar("colour", default="grey")
size = ContextVar("size")


def paint(new):
    before = colour.get()
    colour.set(new)
    return before, colour.get()


colour.set("red")
copied = copy_context()
print(copied.run(paint, "blue"), colour.get(), copied[colour])
print(copied.run(paint, new="green"), colour.get())
empty = Context()
print(empty.run(paint, "white"), len(empty), len(Context()))
print(size in copied, copied.get(size), copied.get(size, 1), list(copied) == [colour])
try:
    copied[size]
except KeyError as error:
    print("KeyError", error.args[0] is size)
try:
    copied["size"]
except TypeError as error:
    print(error)
again = copied.copy()
print(again == copied, again is copied)
again.run(colour.set, "black")
print(again == copied, again[colour], copied[colour], [value for _, value in copied.items()])
try:
    copied.run(copied.run, print)
except RuntimeError as error:
    print("RuntimeError", "is already entered" in str(error))


def fail():
    colour.set("broken")
    raise ValueError("in a context")


try:
    copied.run(fail)
except ValueError as error:
    print(error, colour.get(), copied[colour])
