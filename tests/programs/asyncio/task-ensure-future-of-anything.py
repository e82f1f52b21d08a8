import asyncio


class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return self.value


async def work():
    return "coroutine"


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work())
    print(type(task).__name__, await task)
    print(await asyncio.ensure_future(Awaitable("object")))
    print(await asyncio.gather(Awaitable(1), work(), asyncio.create_task(work())))
    print(await asyncio.wait_for(Awaitable("in time"), 1), await asyncio.shield(Awaitable("kept")))
    future = loop.create_future()
    print(asyncio.ensure_future(future) is future)
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(future, loop=other)
    except ValueError as error:
        print(error)
    other.close()
    try:
        asyncio.ensure_future([1, 2])
    except TypeError as error:
        print(error)
    print(asyncio.iscoroutine(Awaitable(1)), asyncio.isfuture(future), asyncio.isfuture(work))


asyncio.run(main())
try:
    asyncio.ensure_future("text")
except TypeError as error:
    print(error)
