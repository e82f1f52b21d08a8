# timeit: how often things run, what they see, and what is refused. Times are virtual.
import time
import timeit

hits = []
timeit.timeit(lambda: hits.append("call"), number=7)
timeit.timeit("store.append('text')", setup="store = hits", number=3, globals=globals())
print(len(hits), hits[-1])
print(timeit.timeit("sleep(0.5)", "from time import sleep", number=4) >= 2)
print([round(taken, 1) for taken in timeit.repeat(lambda: time.sleep(0.1), repeat=3, number=2)])
number, taken = timeit.Timer("sleep(0.01)", "from time import sleep").autorange()
print(number, taken >= 0.2, timeit.default_timer is time.perf_counter)


def pairs(n):
    return [(a, b) for a in range(n) for b in range(a)]


timer = timeit.Timer("pairs(size)", "size = 10", globals=globals())
print(timer.timeit(5) >= 0, len(timer.repeat(repeat=2, number=1)))
ticks = iter(range(100))
print(timeit.timeit("pass", timer=lambda: next(ticks), number=10))
seen = []
timeit.Timer(lambda: time.sleep(0.15)).autorange(lambda number, taken: seen.append((number, taken > 0.1)))
print(seen)
for make in (
    lambda: timeit.timeit("1 +", number=1),
    lambda: timeit.timeit(5),
    lambda: timeit.Timer(setup=5),
    lambda: timeit.timeit("missing", number=1),
    lambda: timeit.timeit(lambda: 1 / 0, number=1),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
