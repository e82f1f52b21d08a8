import asyncio


async def inner(future):
    await future


async def outer(future):
    await inner(future)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(outer(future), name="outer")
    print(task)
    await asyncio.sleep(0)
    print(task)
    print(future)
    group = asyncio.gather(task, future)
    print(future)
    print(group)
    future.add_done_callback(print)
    print(future)
    task.cancel()
    print(task)
    try:
        await group
    except asyncio.CancelledError:
        print("cancelled")
    print(task, future)
    print(asyncio.create_task(asyncio.sleep(1), name="sleeper"))


asyncio.run(main())
