# Measuring with a context manager and a decorator; sleeping takes virtual time only.
import asyncio
import time
from contextlib import contextmanager
from functools import wraps


@contextmanager
def measured(name):
    begin = time.perf_counter()
    try:
        yield
    finally:
        print(f"{name}: {time.perf_counter() - begin:.1f}s")


def timed(function):
    @wraps(function)
    def inner(*args):
        begin = time.monotonic_ns()
        result = function(*args)
        print(function.__name__, round((time.monotonic_ns() - begin) / 1e9, 1))
        return result

    return inner


@timed
def slow(seconds):
    time.sleep(seconds)
    return seconds * 2


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    with measured("together"):
        print(await asyncio.gather(fetch(1), fetch(2), fetch(3)))
    with measured("one by one"):
        print([await fetch(n) for n in (1, 2, 3)])


with measured("outer"):
    print(slow(1.5), slow(0.4))
    asyncio.run(main())
print(time.strftime("%Y-%m-%d %H:%M"), time.gmtime().tm_yday)
