"""`copy` asks an object for its recipe, as `pickle` does."""
import copy
import threading
from collections import OrderedDict


class Point:
    __slots__ = ("x", "y")


point = Point()
point.x = [1]
near, deep = copy.copy(point), copy.deepcopy(point)
print(near.x is point.x, deep.x, deep.x is point.x, hasattr(deep, "y"))


class Account:
    def __init__(self, owner, secret):
        self.owner, self.secret = owner, secret

    def __getstate__(self):
        print("state of", self.owner)
        return {"owner": self.owner}

    def __setstate__(self, state):
        self.__dict__.update(state, secret=None)


print(vars(copy.copy(Account("Ana", 42))), vars(copy.deepcopy(Account("Bia", 43))))


class Celsius(float):
    def __new__(cls, degrees, place):
        made = super().__new__(cls, degrees)
        made.place = place
        return made

    def __getnewargs__(self):
        return float(self), self.place


warm = copy.deepcopy(Celsius(20.5, ["Lima"]))
print(warm, warm.place, type(warm).__name__)


class Shelf(list):
    pass


shelf = Shelf([["a"]])
shelf.label = ["top"]
other = copy.copy(shelf)
print(other, other.label is shelf.label, copy.deepcopy(shelf)[0] is shelf[0])
ordered = OrderedDict(a=[1])
ordered.note = "kept"
print(copy.copy(ordered), copy.copy(ordered).note)

ring = []
ring.append((ring, shelf))
twin = copy.deepcopy(ring)
print(twin[0][0] is twin, twin[0][1] == shelf)


class ByName:
    def __reduce__(self):
        return "the_one"


print(type(copy.copy(ByName())).__name__)
for value in (threading.Lock(), (n for n in "ab"), copy):
    for function in (copy.copy, copy.deepcopy):
        try:
            function(value)
        except TypeError as error:
            print(error)
failure = ValueError("bad", 3)
failure.hint = "try again"
print(repr(copy.copy(failure)), copy.copy(failure).hint)
