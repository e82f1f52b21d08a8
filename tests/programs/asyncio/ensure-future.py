import asyncio


class Later:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "from __await__"


async def work():
    return "from a coroutine"


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work())
    print(type(task).__name__, asyncio.ensure_future(task) is task)
    print(await task, await asyncio.ensure_future(Later()), await Later())
    print(await asyncio.gather(Later(), work()))
    try:
        asyncio.ensure_future(3)
    except TypeError as error:
        print(error)
    future = loop.create_future()
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(future, loop=other)
    except ValueError as error:
        print(error)
    other.close()


asyncio.run(main())
