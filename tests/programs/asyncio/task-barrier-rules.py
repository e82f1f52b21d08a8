import asyncio


async def runner(barrier, name):
    try:
        async with barrier as place:
            print(name, "is", place)
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error)


async def main():
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)
    barrier = asyncio.Barrier(3)
    print(str(barrier).split(" [")[1], barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(runner(barrier, name)) for name in "ab"]
    await asyncio.sleep(0)
    print(str(barrier).split(" [")[1], barrier.n_waiting)
    await runner(barrier, "main")
    await asyncio.wait(tasks)
    print(str(barrier).split(" [")[1])
    task = asyncio.create_task(runner(barrier, "c"))
    await asyncio.sleep(0)
    await barrier.reset()
    await task
    task = asyncio.create_task(runner(barrier, "d"))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", barrier.n_waiting, barrier.broken)
    task = asyncio.create_task(runner(barrier, "e"))
    await asyncio.sleep(0)
    await barrier.abort()
    await task
    await runner(barrier, "f")
    print(str(barrier)[-9:])


asyncio.run(main())
