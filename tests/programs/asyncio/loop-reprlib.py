import reprlib


class Node:
    def __init__(self, *children):
        self.children = children

    @reprlib.recursive_repr(fillvalue="<again>")
    def __repr__(self):
        return f"Node{self.children!r}"


loop = Node()
loop.children = (loop, 1)
print(loop)
for value in ("a" * 50, 10**60, list(range(10)), tuple(range(10)), {1: 2}, set(), frozenset("ab"),
              dict.fromkeys("fedcba"), [[[[[[[[]]]]]]]], b"x" * 60, (1,), {"b", "a"}, None):
    print(reprlib.repr(value))
short = reprlib.Repr(maxlist=2, maxstring=10, fillvalue="~", indent=2)
print(short.repr([1, 2, 3]))
print(short.repr({"key": ["long text indeed", 2]}))
print(reprlib.Repr(maxlevel=1).repr([[1], [2]]), reprlib.Repr(indent=">").repr([1, [2]]))
for indent in (-1, 2.5):
    try:
        reprlib.Repr(indent=indent).repr([1])
    except (ValueError, TypeError) as error:
        print(error)


class Mine(reprlib.Repr):
    def repr_Node(self, x, level):
        return f"<node of {len(x.children)}>"


print(Mine().repr([Node(1, 2), Node()]))
