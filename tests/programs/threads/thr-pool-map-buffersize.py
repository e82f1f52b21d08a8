"""buffersize keeps map from running far ahead of who takes the results."""
import time
from concurrent.futures import ThreadPoolExecutor

taken = []


def numbers():
    for number in range(6):
        taken.append(number)
        yield number


with ThreadPoolExecutor(2) as pool:
    results = pool.map(lambda number: number * 10, numbers(), buffersize=2)
    time.sleep(0.05)
    print("before the first result", taken)
    print(next(results), next(results), "taken", taken)
    print(list(results), "taken", taken)
    taken.clear()
    everything = pool.map(str, numbers())
    print(taken)
    for wrong in (0, -1, "2", 1.5):
        try:
            pool.map(str, numbers(), buffersize=wrong)
        except (TypeError, ValueError) as error:
            print(f"{type(error).__name__}: {error}")
