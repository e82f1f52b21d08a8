import asyncio


async def producer(queue, name, count):
    for number in range(count):
        await queue.put((name, number))
        await asyncio.sleep(0.01)


async def consumer(queue, seen):
    while True:
        name, number = await queue.get()
        try:
            if number == 3:
                raise ValueError(f"{name} {number}")
            seen.append(f"{name}{number}")
            await asyncio.sleep(0.03)
        except ValueError as error:
            print("skipped", error)
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    seen = []
    consumers = [asyncio.create_task(consumer(queue, seen)) for _ in range(3)]
    async with asyncio.TaskGroup() as group:
        for name in "abc":
            group.create_task(producer(queue, name, 4))
    print("all produced", queue.qsize())
    await queue.join()
    print(*seen)
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
