import asyncio

total = 0


async def one():
    await asyncio.sleep(0)
    return 1


async def ready_one():
    return 1


async def add(times):
    global total
    for _ in range(times):
        total += await one()


async def add_without_yield(times):
    global total
    for _ in range(times):
        total += await ready_one()


async def main():
    global total
    await asyncio.gather(*(add(10) for _ in range(5)))
    print("with a yield inside:", total)
    total = 0
    await asyncio.gather(*(add_without_yield(10) for _ in range(5)))
    print("without:", total)
    total = 0
    lock = asyncio.Lock()

    async def safe():
        async with lock:
            await add(10)

    await asyncio.gather(*(safe() for _ in range(5)))
    print("with a lock:", total)


asyncio.run(main())
