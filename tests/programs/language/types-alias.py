# `type` makes a name for a type; its value is worked out when it is first asked for.
type Pair[A, B = A] = tuple[A, B]
type Tree = dict[str, Tree] | int
type Broken = list[no_such_type]

print(Pair, type(Pair).__name__, Pair.__name__, Pair.__module__, Pair.__type_params__)
print(Pair.__value__, Pair[int, str], Pair[int].__args__, Pair[int].__origin__ is Pair)
print(Tree.__value__, Tree.__type_params__)
try:
    Broken.__value__
except NameError as error:
    print("NameError:", error)
no_such_type = bytes
print(Broken.__value__)

for action in (
    lambda: Tree[int],
    lambda: isinstance({}, Tree),
    lambda: setattr(Tree, "__value__", int),
    lambda: setattr(Tree, "__name__", "Bush"),
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

print(Tree | None, str | Pair, list[Tree], callable(Tree))


def depth(tree: Tree) -> int:
    return 0 if isinstance(tree, int) else 1 + max(map(depth, tree.values()), default=0)


print(depth({"a": {"b": 1}, "c": 2}), depth.__annotations__)


class Graph:
    type Edge = tuple[Graph, Graph]
    weight = 5
    type Weight = list[weight]


print(Graph.Edge.__value__, Graph.Edge, Graph.Weight.__value__)

from typing import TypeAliasType, TypeVar

T = TypeVar("T")
Listed = TypeAliasType("Listed", list[T], type_params=(T,))
print(Listed, Listed[int], Listed.__value__, Listed.__parameters__)
print(Pair.evaluate_value(1), Tree.evaluate_value(4) if False else "")
type = "still a name"
print(type)
