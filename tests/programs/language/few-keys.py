# Small dicts and sets: keys of all kinds, from none to more than a handful, put in, taken out, grown.
from enum import StrEnum


class Name(str):
    pass


class Colour(StrEnum):
    RED = "red"


class Same:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, Same) else other)


table = {"red": 1, "green": 2}
print(table[Name("red")], table[Colour.RED], table[Same("green")], Name("blue") in table)
table[Name("green")] = 20
table[Colour.RED] = 10
table[Same("red")] = 100
print(table, [type(key).__name__ for key in table])

for kinds in (["a", "b"], [1, 2], ["a", 1], ["a", 1.0, True], [("a",), "a"], [None, "a", b"a"], [Same("a"), "a"]):
    made = {key: at for at, key in enumerate(kinds)}
    made["a"] = "set"
    print(len(made), made.get("a"), made.get(1), made.get(Name("a")), made.get("z"), 1.0 in made)
    print([made.pop("a", "none"), made.pop("a", "none"), len(made), "a" in made])

# Display with a key twice, a key that cannot be hashed, keys that are equal without being the same.
print({"a": 1, "b": 2, "a": 3}, {1: "int", True: "bool", 1.0: "float"}, {"a": 1, Name("a"): 2})
print(len({"a", "b", "a"}), len({1, True, 1.0}), len({Name("a"), "a"}), {1: 1, 2**70: 2, -1: 3}[2**70])
for make in (lambda: {[]: 1}, lambda: {"a", []}, lambda: {"a": 1}[[]], lambda: {"a": 1}["b"]):
    try:
        make()
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)

# Grown over a handful and back, with looks for every key at every size.
grown = {}
for size in range(20):
    grown[f"k{size}"] = size
    assert [grown.get(f"k{at}") for at in range(21)] == [at if at <= size else None for at in range(21)]
for size in range(0, 20, 3):
    del grown[f"k{size}"]
print(grown, list(grown.items())[3], grown.popitem(), grown == dict(reversed(grown.items())))
for size in range(30):
    grown[f"k{size}"] = -size
    if size % 2:
        grown.pop(f"k{size - 1}")
print(grown, list(reversed(grown)))

mixed = {}
for at in range(12):
    mixed[at if at % 2 else str(at)] = at
    copy = mixed.copy()
    copy.pop("0", None)
    print(len(copy), mixed.get("0"), mixed.get(1), mixed.get("1"), end="; ")
print()

# Sets of a few ints keep CPython's order whatever comes and goes.
few = {5, 3, 8}
few.add(16)
few.discard(3)
few |= {1, 24}
print(few, {7, 7, 15}, few & {8, 16, 99}, few ^ {5}, few - {8}, {0, 1, 2}, {3, 2, 1}.pop())
numbers = set()
for at in range(0, 90, 7):
    numbers.add(at)
    numbers.discard(at - 21)
print(numbers, len(numbers), sorted(numbers), numbers.copy(), frozenset(numbers) == numbers)
numbers.clear()
numbers.add(4)
print(numbers, {4} == numbers, {"x"} == {Name("x")})


def keyword(**options):
    options["more"] = options.pop("first", None)
    return options


print(keyword(first=1, second=2), keyword(), keyword(**{"a b": 1}))
