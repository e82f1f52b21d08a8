"""as_completed with `async for`: the tasks themselves, limits, cancelling in between."""
import asyncio


async def job(name, delay):
    await asyncio.sleep(delay)
    if name == "bad":
        raise ValueError(name)
    return name


async def main():
    tasks = {asyncio.create_task(job(n, d), name=n): n for n, d in [("x", 0.03), ("y", 0.01), ("bad", 0.02)]}
    async for task in asyncio.as_completed(tasks):
        print(tasks[task], task.done(), task.exception() or task.result())
    slow = [asyncio.create_task(job(n, d)) for n, d in [("q", 0.01), ("s", 5)]]
    try:
        async for task in asyncio.as_completed(slow, timeout=0.05):
            print(task.result())
    except TimeoutError as error:
        print("limit", repr(error), [t.done() for t in slow])
    slow[1].cancel()
    async for task in asyncio.as_completed([slow[1]]):
        print(task.cancelled())
    iterator = asyncio.as_completed([job("z", 0.01), job("w", 0.02)])
    print(hasattr(iterator, "__aiter__"), hasattr(iterator, "__next__"))
    first = await anext(iterator)
    print(first.result())
    for coroutine in iterator:
        print(await coroutine)
    try:
        next(iterator)
    except StopIteration:
        print("over")
    async for nothing in asyncio.as_completed([]):
        print("never")
    try:
        async for one in asyncio.as_completed([job("k", 0.01)], timeout=0):
            print(one.result())
    except TimeoutError:
        print("zero limit")
    single = job("x", 1)
    try:
        asyncio.as_completed(single)
    except TypeError as error:
        print(error)
    single.close()


asyncio.run(main())
