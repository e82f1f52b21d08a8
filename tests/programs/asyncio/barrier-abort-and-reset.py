import asyncio


async def waiter(name, barrier):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(name, type(error).__name__, error)


async def main():
    barrier = asyncio.Barrier(2)
    task = asyncio.create_task(waiter("first", barrier))
    await asyncio.sleep(0)
    await barrier.abort()
    await task
    print(barrier.broken)
    await waiter("second", barrier)
    await barrier.reset()
    print(barrier.broken)
    task = asyncio.create_task(waiter("third", barrier))
    await asyncio.sleep(0)
    await barrier.reset()
    await task
    await asyncio.gather(waiter("fourth", barrier), waiter("fifth", barrier))
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
