# Cards and walks: the same seed deals the same game.
import random
from collections import Counter
from itertools import product

deck = [rank + suit for suit, rank in product("SHDC", "23456789TJQKA")]
dealer = random.Random("friday night")
dealer.shuffle(deck)
hands = {name: sorted(deck[place::13][:5]) for place, name in enumerate(["ana", "bob", "eva"])}
print(hands)
print(dealer.sample(["red", "black"], counts=[5, 3], k=4), dealer.choices("WLD", weights=[5, 3, 2], k=12))

random.seed(99)
rolls = Counter(random.randint(1, 6) + random.randint(1, 6) for _ in range(600))
for total in sorted(rolls):
    print(f"{total:2} {rolls[total]:3} {'*' * (rolls[total] // 5)}")

x = y = 0
for step in random.choices([(0, 1), (0, -1), (1, 0), (-1, 0)], k=1000):
    x, y = x + step[0], y + step[1]
print("after 1000 steps:", (x, y))

bag = list("abcdefgh")
random.Random(1).shuffle(bag)
same = list("abcdefgh")
random.Random(1).shuffle(same)
print(bag, bag == same, random.Random(2).randbytes(4).hex(), random.Random(3).randrange(0, 100, 5))
