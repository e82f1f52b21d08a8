"""Exceptions that nobody asks for: when the handler hears of them."""
import asyncio


async def fails(n):
    raise ValueError(n)


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    task = asyncio.create_task(fails(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("still held")
    del task
    print("let go")
    await asyncio.sleep(0)
    asyncio.create_task(fails(2))
    await asyncio.sleep(0.01)
    print("after two")
    future = loop.create_future()
    future.set_exception(KeyError("three"))
    future = None
    print("after three")
    tasks = [asyncio.create_task(fails(n)) for n in (4, 5)]
    await asyncio.wait(tasks)
    print("waited", len(tasks))
    tasks = None
    print("after four and five")
    await asyncio.sleep(0)
    asked = asyncio.create_task(fails(6))
    await asyncio.wait([asked])
    print(asked.exception())
    asked = None
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
