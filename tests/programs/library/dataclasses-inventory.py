import builtins
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from functools import reduce
from itertools import groupby
from operator import attrgetter, mul
from typing import Generic, Iterator, Protocol, TypeVar

T = TypeVar("T")


class Priced(Protocol):
    def total(self) -> float: ...


@dataclass(order=True)
class Item:
    name: str = field(compare=False)
    price: float
    quantity: int = 1
    labels: set[str] = field(default_factory=set, compare=False)

    def total(self) -> float:
        return self.price * self.quantity


class Repository(ABC, Generic[T]):
    @abstractmethod
    def add(self, item: T) -> None: ...

    @abstractmethod
    def __iter__(self) -> Iterator[T]: ...


class Memory(Repository[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def add(self, item: T) -> None:
        self.items.append(item)

    def __iter__(self) -> Iterator[T]:
        yield from self.items


try:
    Repository()
except TypeError as error:
    print(error)

stock: Memory[Item] = Memory()
for name, price, quantity in [("pen", 1.5, 10), ("book", 12.0, 2), ("cup", 4.25, 4)]:
    stock.add(Item(name, price, quantity, {name[0]}))
print(sorted(stock), max(stock).name)
print(sum(item.total() for item in stock), reduce(mul, (item.quantity for item in stock)))
by_size = defaultdict(list)
for item in stock:
    by_size["big" if item.total() > 16 else "small"].append(item.name)
print(dict(by_size), asdict(min(stock)))
for letter, group in groupby(sorted(stock, key=attrgetter("name")), key=lambda item: item.name[0]):
    print(letter, [item.name for item in group])
print(builtins.len([1]), builtins.ValueError is ValueError)
Item("lonely")
