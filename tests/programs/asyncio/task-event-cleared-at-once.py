import asyncio


async def waiter(event, name):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in "ab"]
    await asyncio.sleep(0)
    print(str(event).split(" [")[1])
    event.set()
    event.clear()
    print(event.is_set(), str(event).split(" [")[1])
    await asyncio.wait(tasks)
    tasks = [asyncio.create_task(waiter(event, name)) for name in "cd"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    event.set()
    event.set()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], str(event)[-6:])


asyncio.run(main())
