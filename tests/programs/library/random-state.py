# Seeds of every kind, states, and generators of one's own.
import copy
import random

for seed in (1, -7, 2**70, True, "abc", "é", b"xyz", bytearray(b"q")):
    try:
        print(repr(seed)[:12], random.Random(seed).getrandbits(40))
    except TypeError as error:
        print(error)
old = random.Random()
for seed in ("abc", "", b"abc", 5):
    old.seed(seed, version=1)
    print(seed, old.random())

rng = random.Random(3)
rng.gauss()
state = rng.getstate()
print(state[0], len(state[1]), state[2])
again = [rng.random(), rng.gauss(), rng.choice("abc")]
rng.setstate(state)
print(again == [rng.random(), rng.gauss(), rng.choice("abc")])
print(copy.copy(rng).random() == copy.deepcopy(rng).random() == rng.random())


class Quarter(random.Random):
    """Always a quarter."""

    def random(self):
        return 0.25


quarter = Quarter(1)
print(quarter.uniform(0, 8), quarter.choice(range(100)), quarter.randint(0, 99), quarter.sample(range(10), 3), quarter.choices("abcd", k=3))


class Threes(random.Random):
    def getrandbits(self, k):
        return 3


threes = Threes()
print(threes.randrange(10), threes.choice("abcdefgh"), threes.randint(1, 6))


class Dice(random.Random):
    def __init__(self, seed=None, *, sides=6):
        super().__init__(seed)
        self.sides = sides

    def roll(self, count):
        return [self.randint(1, self.sides) for _ in range(count)]


print(Dice(7).roll(8), Dice(7, sides=20).roll(5))
system = random.SystemRandom()
print(0 <= system.random() < 1, len(system.randbytes(4)), 1 <= system.randint(1, 6) <= 6)
for make in (
    lambda: system.getstate(),
    lambda: system.getrandbits(-1),
    lambda: rng.setstate((1, 2, 3)),
    lambda: rng.seed([]),
    lambda: rng.getrandbits(-1),
    lambda: rng.randbytes(-1),
    lambda: rng.sample([1, 2], counts=[1], k=1),
    lambda: rng.sample([1], counts=[-1], k=1),
    lambda: rng.sample({1: 2}, 1),
    lambda: rng.choices([1, 2], weights=[float("inf"), 1]),
    lambda: rng.choices([1, 2], 5),
    lambda: rng.randrange(5, step=2),
    lambda: rng.randint(1.5, 2),
    lambda: rng.shuffle((1, 2)),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
