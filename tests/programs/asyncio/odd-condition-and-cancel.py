"""Condition.wait while it is notified and cancelled at once; notify without the lock."""
import asyncio


async def waiter(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled", condition.locked())
            raise
    return name


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, n)) for n in "abc"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(1)
        tasks[0].cancel()
    print(await asyncio.gather(tasks[0], return_exceptions=True))
    await asyncio.sleep(0.01)
    print([t.done() for t in tasks], condition.locked())
    async with condition:
        condition.notify_all()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    count = 0

    async def reach(n):
        async with condition:
            value = await condition.wait_for(lambda: count >= n and f"saw {count}")
            print(n, value)

    async with asyncio.TaskGroup() as group:
        for n in (1, 3):
            group.create_task(reach(n))
        for _ in range(3):
            await asyncio.sleep(0.01)
            async with condition:
                count += 1
                condition.notify_all()
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        print(shared.locked(), repr(shared).rsplit("[")[1])
        shared.notify()
    try:
        asyncio.Condition(lock=3)
        print("anything is a lock")
    except Exception as error:
        print(type(error).__name__, error)


asyncio.run(main())
