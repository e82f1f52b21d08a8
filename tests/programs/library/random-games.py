import random
from collections import Counter

random.seed("dice")
rolls = Counter(random.randint(1, 6) + random.randint(1, 6) for _ in range(500))
print(sorted(rolls.items()))
deck = [rank + suit for suit in "SH" for rank in "A23456"]
random.shuffle(deck)
print(deck, random.sample(deck, 4))
print(random.choices(["red", "black", "green"], weights=[18, 18, 2], k=12))


def walk(generator, steps):
    place = 0
    for _ in range(steps):
        place += generator.choice([-1, 1])
    return place


print([walk(random.Random(seed), 100) for seed in range(8)])
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000)
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], f"{random.uniform(10, 20):.9f}")
random.choice(())
