import time
from concurrent.futures import ThreadPoolExecutor


def work(number):
    time.sleep(0.03 * number)
    return number * number


def fails(number):
    raise ValueError(number)


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(work, [3, 1, 2])))
    print(list(pool.map(pow, [2, 3], [3, 2])))
    future = pool.submit(work, 2)
    print(future.done(), future.running(), future.result(), future.done())
    future = pool.submit(fails, 7)
    print(repr(future.exception()))
    try:
        future.result()
    except ValueError as error:
        print(repr(error))
    try:
        list(pool.map(work, [10], timeout=0.05))
    except TimeoutError as error:
        print(repr(error))
try:
    pool.submit(work, 1)
except RuntimeError as error:
    print(error)
try:
    ThreadPoolExecutor(max_workers=0)
except ValueError as error:
    print(error)
