import asyncio


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("asked to stop, goes on")
    print("stubborn ends")
    return "late"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    return task


async def clock():
    return asyncio.get_running_loop().time()


task = asyncio.run(main())
print(task.done(), task.cancelled(), task.result(), task.cancelling())


async def spawns():
    try:
        await asyncio.sleep(5)
    finally:
        asyncio.create_task(stubborn(), name="born at shutdown")
        print("a task made at shutdown is not waited for")


async def second():
    asyncio.create_task(spawns())
    await asyncio.sleep(0)


async def third():
    print("a new loop knows nothing of it:", len(asyncio.all_tasks()))


asyncio.run(third())
