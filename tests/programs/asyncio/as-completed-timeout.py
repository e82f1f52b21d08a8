import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(delay)) for delay in (0.1, 0.5, 0.9)]
    try:
        async for task in asyncio.as_completed(tasks, timeout=0.3):
            print(task.result())
    except TimeoutError as error:
        print("timeout", repr(error))
    print([task.done() for task in tasks])
    for one in asyncio.as_completed(tasks[1:], timeout=0.3):
        try:
            print(await one)
        except TimeoutError:
            print("too late")
    try:
        asyncio.as_completed(work(1).close())
    except TypeError as error:
        print(error)


asyncio.run(main())
