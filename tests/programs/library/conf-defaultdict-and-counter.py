"""Containers of `collections` that hold themselves, and factories that get in the way."""
from collections import Counter, OrderedDict, UserList, defaultdict

tree = defaultdict(dict)
tree["root"] = tree
print(tree)
order = OrderedDict(a=1)
order["self"] = order
print(order)
print(order.pop("self") is order, order.pop(key="zz", default=None), order.setdefault(key="b", default=2))


print(defaultdict.__new__(defaultdict).default_factory)


class Shown(defaultdict):
    def __init__(self):
        super().__init__(self.make)

    def make(self):
        return []


print(repr(Shown()).replace("__main__.", "")[:24])

try:
    Counter([[1]])
except TypeError as error:
    print(error)
try:
    Counter(3)
except TypeError as error:
    print(error)
print(Counter("banana").most_common(1), Counter(a=2) - Counter(a=3))

items = [0]
items += UserList([1])
print(type(items).__name__, items)


class Priced(UserList):
    pass


print(type(Priced("ab") + [1]).__name__, [1] + Priced("a"))
