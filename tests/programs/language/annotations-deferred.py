# PEP 649: annotations are worked out when they are asked for, not when the function is made.
class Node:
    value: int
    next: Node | None = None

    def link(self, other: Node) -> list[Node]:
        self.next = other
        return [self, other]


print(Node.__annotations__, Node.link.__annotations__)


def later(item: Unknown, count: int = 1) -> dict[str, Unknown]:
    return {}


try:
    print(later.__annotations__)
except NameError as error:
    print("not yet:", error)
Unknown = bytes
print(later.__annotations__)
Unknown = str
print("kept:", later.__annotations__["item"])


def noisy(value: print("asked for")):
    pass


print("defined")
noisy.__annotations__
noisy.__annotations__
print(later.__annotate__.__name__, later.__annotate__(1)["item"])
try:
    later.__annotate__(4)
except NotImplementedError:
    print("only values")


def outer():
    def inner(value: kind):
        pass

    try:
        inner.__annotations__
    except NameError as error:
        print(error)
    kind = float
    return inner


print(outer().__annotations__)


class Sometimes:
    always: int
    if len("x") > 1:
        never: str
    else:
        here: bytes = b""
    for index in range(2):
        repeated: list[index]


print(Sometimes.__annotations__)
later.__annotations__ = {"mine": 1}
print(later.__annotations__, later.__annotate__)
for action in (
    lambda: setattr(later, "__annotations__", 5),
    lambda: setattr(later, "__annotate__", 5),
):
    try:
        action()
    except TypeError as error:
        print(error)


def broken(value: 1 / 0):
    pass


broken.__annotations__
