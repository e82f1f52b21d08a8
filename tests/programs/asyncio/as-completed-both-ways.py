import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    if delay > 0.25:
        raise ValueError(name)
    return name


async def main():
    for one in asyncio.as_completed([work("slow", 0.2), work("quick", 0.1), work("bad", 0.3)]):
        try:
            print(await one)
        except ValueError as error:
            print("error", error)
    tasks = [asyncio.create_task(work(name, delay), name=name) for name, delay in (("x", 0.2), ("y", 0.1))]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, task.done(), await task)
    print([one async for one in asyncio.as_completed([])])


asyncio.run(main())
