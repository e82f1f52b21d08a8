# Type parameters with dataclasses, protocols, tuples with names and single dispatch.
from dataclasses import dataclass, field
from functools import singledispatch
from typing import NamedTuple, Protocol, get_args, get_origin, runtime_checkable


@dataclass
class Node[T]:
    value: T
    children: list[Node[T]] = field(default_factory=list)

    def walk(self):
        yield self.value
        for child in self.children:
            yield from child.walk()


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(list(tree.walk()), Node[int].__args__, Node.__type_params__, Node(5))


@runtime_checkable
class Closable[T](Protocol):
    def close(self, value: T) -> None: ...


class Door:
    def close(self, value):
        print("closing", value)


print(isinstance(Door(), Closable), isinstance(5, Closable), Closable[int])


class Pair[A, B](NamedTuple):
    first: A
    second: B


print(Pair(1, "x"), Pair[int, str], Pair._fields)
type Result[T] = T | Exception
print(get_origin(Result[int]), get_args(Result[int]), get_args(list[int] | None))


@singledispatch
def show(value):
    return f"something: {value}"


@show.register
def _(value: int | float):
    return f"number: {value}"


@show.register
def _[T](value: list) -> str:
    return f"list of {len(value)}"


print(show(1), show(2.5), show([1, 2]), show("x"))


class Registry[K, V]:
    def __init__(self) -> None:
        self.items: dict[K, V] = {}

    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item}"


print(Registry[int], Registry[int, str])
