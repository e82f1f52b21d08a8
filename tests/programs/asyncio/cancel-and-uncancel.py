import asyncio


async def counts():
    task = asyncio.current_task()
    for _ in range(2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print("caught", error.args, task.cancelling())
            print(task.uncancel())
    await asyncio.sleep(0.1)
    return "survived"


async def main():
    task = asyncio.create_task(counts())
    await asyncio.sleep(0)
    print(task.cancel("one"))
    await asyncio.sleep(0)
    print(task.cancel("two"), task.cancelling())
    print(await task, task.cancelled(), task.cancel())
    task = asyncio.create_task(counts())
    await asyncio.sleep(0)
    task.cancel("a")
    task.cancel("b")
    await asyncio.sleep(0)
    print(task.cancelling())
    task.cancel()
    await asyncio.wait([task])
    print(task.done(), task.cancelling())


asyncio.run(main())
