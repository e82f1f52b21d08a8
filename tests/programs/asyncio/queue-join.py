import asyncio


async def worker(name, queue):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        print(name, "slept", seconds)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for seconds in (3, 1, 2, 1):
        queue.put_nowait(seconds)
    workers = [asyncio.create_task(worker(f"w{n}", queue)) for n in range(2)]
    await queue.join()
    print("all done")
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())
