# What special methods must give back, and what is said when they do not.
def made(name, answer):
    return type("X", (), {name: lambda self, *rest: answer})()


for name, action in (
    ("__str__", str),
    ("__repr__", repr),
    ("__bool__", bool),
    ("__len__", len),
    ("__hash__", hash),
    ("__iter__", iter),
    ("__int__", int),
    ("__float__", float),
    ("__format__", format),
    ("__index__", lambda value: [1][value]),
    ("__contains__", lambda value: 1 in value),
    ("__next__", next),
    ("__dir__", dir),
    ("__round__", round),
    ("__reversed__", reversed),
    ("__call__", lambda value: value(1)),
    ("__enter__", lambda value: value.__enter__()),
):
    for answer in 3, "text", 2.5, None, [2, 1]:
        try:
            print(name, repr(answer), "=>", action(made(name, answer)))
        except Exception as error:
            print(name, repr(answer), "=>", type(error).__name__, error)
for length in -1, 10**30, True:
    try:
        print(len(made("__len__", length)), bool(made("__len__", length)))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)


class Bad:
    def __init__(self):
        return 5


class Worse:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never called")


try:
    Bad()
except TypeError as error:
    print(error)
print(Worse())
