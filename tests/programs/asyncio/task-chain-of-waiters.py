import asyncio


async def stage(name, source, target):
    value = await source
    print(name, "passes", value)
    target.set_result(value + 1)


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(5)]
    tasks = [
        asyncio.create_task(stage(f"stage {n}", futures[n], futures[n + 1])) for n in range(4)
    ]
    futures[0].set_result(10)
    print(await futures[4])
    print([task.done() for task in tasks])
    forwards = loop.create_future()
    waiter = asyncio.create_task(stage("cancelled", forwards, loop.create_future()))
    await asyncio.sleep(0)
    forwards.cancel("source gone")
    try:
        await waiter
    except asyncio.CancelledError as error:
        print("waiter too", error.args, waiter.cancelling())
    alone = asyncio.ensure_future(forwards)
    print(alone is forwards, asyncio.ensure_future(tasks[0]) is tasks[0])


asyncio.run(main())
