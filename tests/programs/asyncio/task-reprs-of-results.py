import asyncio


class Point:
    def __repr__(self):
        return "Point(1, 2)"


async def give(value):
    return value


async def main():
    for value in (1, "short", "x" * 60, list(range(20)), {"k": [1, 2]}, Point(), None, 3.5, b"bytes"):
        task = asyncio.create_task(give(value), name="giver")
        await task
        print(task)
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("missing"))
    print(future)
    future.exception()
    future = asyncio.get_running_loop().create_future()
    future.cancel("why")
    print(future)
    waiter = {asyncio.current_task()}
    done = asyncio.get_running_loop().create_future()
    done.set_result(waiter)
    print(str(done)[:40])


asyncio.run(main())
