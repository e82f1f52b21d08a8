import asyncio


async def use(name, lock):
    print(name, "asks")
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0.1)
    print(name, "let go")


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(use(name, lock)) for name in "abc"]
    await asyncio.sleep(0.05)
    tasks[1].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results, lock.locked())


asyncio.run(main())
