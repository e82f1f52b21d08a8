import asyncio


async def consumer(condition, items, name):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop())


async def main():
    condition = asyncio.Condition()
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    items = []
    tasks = [asyncio.create_task(consumer(condition, items, name)) for name in "abc"]
    await asyncio.sleep(0)
    print(str(condition).split(" [")[1])
    async with condition:
        items.append(1)
        condition.notify()
        print("notified, but the lock is held:", condition.locked())
        await asyncio.sleep(0.1)
    await asyncio.sleep(0)
    tasks[1].cancel()
    async with condition:
        items.extend([2, 3])
        condition.notify_all()
    await asyncio.wait(tasks)
    print(items, [task.cancelled() for task in tasks])
    shared = asyncio.Lock()
    one, two = asyncio.Condition(shared), asyncio.Condition(lock=shared)
    async with one:
        print(two.locked())
    try:
        async with condition:
            async with asyncio.timeout(0.1):
                await condition.wait()
    except TimeoutError:
        print("timed out, lock free:", not condition.locked())


asyncio.run(main())
