"""`dataclass(slots=True)` makes the class anew: its methods must learn of it."""
import copy
import pickle
import weakref
from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(slots=True)
class Animal:
    name: str

    def speak(self):
        return f"{self.name}, {__class__.__name__}"

    @property
    def loud(self):
        return super().__repr__()[:4]


@dataclass(slots=True)
class Dog(Animal):
    tricks: list = field(default_factory=list)
    name: str = "Rex"

    def speak(self):
        return super().speak() + "!"


dog = Dog(tricks=["sit"])
print(dog, dog.speak(), Animal("Tom").loud)
print(Animal.__slots__, Dog.__slots__)
try:
    dog.age = 3
except AttributeError as error:
    print(error)


@dataclass(frozen=True, slots=True)
class Money:
    amount: float
    notes: list = field(default_factory=list, compare=False)


money = Money(2.5, ["x"])
print(pickle.loads(pickle.dumps(money)), copy.deepcopy(money).notes is money.notes, hash(money) == hash(Money(2.5)))
try:
    money.amount = 3
except FrozenInstanceError as error:
    print(error)


class Old:
    __slots__ = "kind"


@dataclass(slots=True)
class New(Old):
    kind: str
    size: int = field(default=1, doc="in metres")


print(New.__slots__, New("box"))


@dataclass(slots=True, weakref_slot=True)
class Node:
    value: float


node = Node(float("nan"))
print(weakref.ref(node)() is node, node == Node(node.value), node == node)
try:
    @dataclass(weakref_slot=True)
    class Wrong:
        value: int
except TypeError as error:
    print(error)
try:
    @dataclass(slots=True)
    class Twice:
        __slots__ = ("value",)
        value: int
except TypeError as error:
    print(error)
