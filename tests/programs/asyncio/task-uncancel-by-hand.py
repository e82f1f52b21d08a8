import asyncio


async def stubborn():
    task = asyncio.current_task()
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print("asked", task.cancelling(), error.args)
            print("left", task.uncancel())
    print("over", task.cancelling(), task.uncancel())
    return "finished"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    print(task.cancel("one"), task.cancel("two"), task.cancelling())
    await asyncio.sleep(0.1)
    print(task.cancel("three"))
    print(await task, task.cancelled(), task.cancelling())
    print(task.cancel())


asyncio.run(main())
