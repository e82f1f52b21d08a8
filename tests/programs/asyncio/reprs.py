import asyncio


async def work():
    await asyncio.sleep(1)
    return "value"


def on_done(task):
    pass


async def main():
    task = asyncio.create_task(work(), name="w")
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.add_done_callback(on_done)
    print(task)
    task.cancel()
    print(task)
    await asyncio.wait([task])
    print(task)
    task = asyncio.create_task(work())
    await task
    print(task)
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(on_done)
    future.add_done_callback(on_done)
    print(future)
    future.add_done_callback(on_done)
    print(future)
    handle = loop.call_soon(on_done, 1)
    print(handle)
    handle.cancel()
    print(handle, handle.cancelled())


asyncio.run(main())
