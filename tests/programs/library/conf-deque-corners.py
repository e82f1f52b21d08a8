"""Corners of deque: changed while it is searched, shown inside itself, copied with its limit."""
import copy
import pickle
from collections import deque


class Meddler:
    """Clears the deque when it is compared."""

    def __init__(self, victim):
        self.victim = victim

    def __eq__(self, other):
        self.victim.clear()
        return False


for name in ("__contains__", "count", "index", "remove"):
    victim = deque([1])
    victim.append(Meddler(victim))
    victim.append(3)
    try:
        getattr(victim, name)(3)
    except (RuntimeError, IndexError) as error:
        print(name, type(error).__name__, error)

numbers = deque(range(3), maxlen=4)
numbers.append(numbers)
print(numbers)
twin = pickle.loads(pickle.dumps(numbers))
print(twin[3] is twin, twin.maxlen)


class Log(deque):
    pass


log = Log("abc", 2)
log.owner = "me"
again = copy.copy(log)
print(again, hasattr(again, "owner"), pickle.loads(pickle.dumps(log)).owner, type(again * 2), again * 2, log.copy().maxlen)

letters = deque("abcabc")
print(letters.index("c", -3), letters.index("a", 1, 100), letters.count("b"))
for call in (
    lambda: letters.index("z"),
    lambda: letters.rotate("x"),
    lambda: letters["x"],
    lambda: letters + [1],
    lambda: deque("abc", -1),
    lambda: deque("abc", "1"),
    lambda: deque("ab", 2).insert(0, "c"),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


def failing():
    yield "x"
    raise OSError("no more")


for box in (deque(), [], set()):
    try:
        (box.update if isinstance(box, set) else box.extend)(failing())
    except OSError as error:
        print(box, error)

iterator = iter(letters)
letters.append("d")
try:
    next(iterator)
except RuntimeError as error:
    print(error)
