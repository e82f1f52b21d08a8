"""Iterators can be copied and pickled: each copy goes on from where it was."""
import copy
import pickle
from collections import deque
from operator import length_hint


def both(iterator):
    """What a copy and an unpickled twin still give."""
    twin = pickle.loads(pickle.dumps(iterator))
    return list(copy.copy(iterator)), list(twin), list(iterator)


for source in ([1, 2, 3], (1, 2, 3), "abc", b"ab", range(2, 9, 3), {"x": 1, "y": 2}, deque("pq")):
    iterator = iter(source)
    next(iterator)
    print(type(iterator).__name__, length_hint(iterator), both(iterator))

print(enumerate("ab").__reduce__()[1][1], zip([1], [2], strict=True).__reduce__()[2])
backwards = reversed([1, 2, 3])
next(backwards)
print(both(backwards), length_hint(backwards))
print(both({"a": 1, "b": 2}.items().__reversed__()))

words = iter(["one", "two"])
words.__setstate__(1)
print(next(words), words.__reduce__()[1])
print(list(words), words.__reduce__()[1])

print(list(map(pow, [2, 3], [5, 2], strict=True)))
try:
    list(map(pow, [2, 3], [5], strict=True))
except ValueError as error:
    print(error)


class Numbered(enumerate):
    pass


print(type(Numbered("ab")).__name__, list(Numbered("ab", start=5)))


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left

    def __length_hint__(self):
        print("asked how many")
        return self.left


print(list(Countdown(3)), tuple(Countdown(2)), [*Countdown(1)])
