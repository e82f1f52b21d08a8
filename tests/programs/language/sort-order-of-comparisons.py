# Which items sort compares, and in which order: what __lt__ prints is what CPython's list sort asks.
from functools import cmp_to_key


class Item:
    def __init__(self, value, name=""):
        self.value, self.name = value, name

    def __lt__(self, other):
        asked.append(f"{self}<{other}")
        return self.value < other.value

    def __repr__(self):
        return f"{self.value}{self.name}"


def shown(values, **options):
    asked.clear()
    items = [Item(value, "abcdefghijklmnop"[at]) for at, value in enumerate(values)]
    items.sort(**options)
    print(items, " ".join(asked))


asked = []
for values in [], [1], [2, 1], [1, 2, 3], [3, 2, 1], [1, 1, 1], [3, 1, 2], [2, 2, 1, 1, 3, 0]:
    shown(values)
    shown(values, reverse=True)
shown([5, 5, 4, 4, 4, 3, 9, 1], key=lambda item: Item(-item.value))
shown([(at * 37) % 16 for at in range(16)])


def by_length(a, b):
    print("compare", a, b)
    return len(a) - len(b)


print(sorted(["ccc", "a", "bb", "dd"], key=cmp_to_key(by_length), reverse=True))
for values in [1, "x", None], [None, 1], [{}, {}], [1j, 2]:
    for reverse in False, True:
        try:
            print(sorted(values, reverse=reverse))
        except TypeError as error:
            print(error)
long = [Item((at * 7919) % 211) for at in range(211)]
print([item.value for item in sorted(long)] == list(range(211)))
print([item.value for item in sorted(long, reverse=True)][:5])
