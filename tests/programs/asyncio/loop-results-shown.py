import asyncio
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Odd:
    def __repr__(self):
        raise ValueError("no repr")


async def give(value):
    return value


async def main():
    values = [
        None, True, 12345, 10**60, 3.25, "short", "long " * 20, b"b" * 50, [1, 2, 3],
        list(range(20)), (1,), {"a": 1}, {n: n for n in range(9)}, {3, 1, 2}, Point(1, 2),
        [[[[[[[["deep"]]]]]]]], range(3), "\u00e1" * 40,
    ]
    for value in values:
        task = asyncio.create_task(give(value), name="t")
        await task
        print(repr(task).partition(" result=")[2])
    task = asyncio.create_task(give(Odd()))
    await task
    print("Odd instance at" in repr(task))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("x" * 60))
    print(future)
    future.exception()


asyncio.run(main())
