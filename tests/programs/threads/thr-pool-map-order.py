"""map gives results in the order of the calls, errors where they belong."""
import time
from concurrent.futures import ThreadPoolExecutor


def nap(seconds, word="-"):
    time.sleep(seconds)
    return f"{word}{seconds}"


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(nap, [0.12, 0.04, 0.08])))
    print(list(pool.map(nap, [0.01, 0.02], "abc")))
    print(list(pool.map(nap, [])))
    results = pool.map(int, ["1", "two", "3"])
    print(next(results))
    try:
        next(results)
    except ValueError as error:
        print(error)
    print(list(results))
    begin = time.monotonic()
    try:
        for one in pool.map(time.sleep, [0.05, 0.4], timeout=0.2):
            print(one)
    except TimeoutError as error:
        print(type(error).__name__, round(time.monotonic() - begin, 1))
