"""What happens when sets and dicts change while their keys are compared or gone through."""


class Key:
    """All have the same hash; comparing one runs an action."""

    def __init__(self, name, action=None):
        self.name, self.action = name, action

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if self.action:
            self.action()
        return self is other

    def __repr__(self):
        return self.name


source = {Key("a"): 1, 5: 2}
target = {Key("b", source.clear): 0}
try:
    target.update(source)
except RuntimeError as error:
    print(error)

counts = {"x": 1}
try:
    for name in counts:
        del counts[name]
        counts["other"] = 2
except RuntimeError as error:
    print(error)
try:
    for name in counts:
        counts["more"] = 3
except RuntimeError as error:
    print(error)
iterator = iter({1, 2})
print(next(iterator), iterator.__length_hint__())


class Noisy:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        print("hash", self.number, end="; ")
        return self.number

    def __eq__(self, other):
        return self.number == other.number


first = {Noisy(1), Noisy(2)}
print()
print(len(first | {Noisy(2)}), len(dict.fromkeys(first)), len(set(first) - first))

print({1} in {frozenset([1])}, {1} not in {frozenset([1])})
try:
    {1} in {"a": 1}
except TypeError as error:
    print(error)

prices, copied = {"tea": [1]}, {"tea": [1]}
print(prices.items() == copied.items(), prices.items() <= copied.items(), prices.keys() < {"tea", "x"})
try:
    prices.items() | copied.items()
except TypeError as error:
    print(error)
try:
    {}.update([1])
except TypeError as error:
    print(error, error.__notes__)

whole = {"a": 1, "b": 2}
del whole["b"]
whole["c"] = 3
print(whole.popitem(), whole.popitem(), whole)
