import asyncio


async def visitor(name, semaphore, delay):
    async with semaphore:
        print(name, "in")
        await asyncio.sleep(delay)
        print(name, "out")


async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(visitor(name, semaphore, 0.1 * (place + 1))) for place, name in enumerate("abcde")]
    await asyncio.sleep(0)
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(semaphore.locked())


asyncio.run(main())
