import asyncio


async def runner(barrier, name, seconds, log):
    for phase in range(2):
        await asyncio.sleep(seconds)
        log.append(f"{name} ready for {phase}")
        place = await barrier.wait()
        if place == 0:
            log.append(f"phase {phase}, {barrier.n_waiting} waiting")


async def main():
    barrier, log = asyncio.Barrier(3), []
    async with asyncio.TaskGroup() as group:
        for name, seconds in (("a", 0.1), ("b", 0.2), ("c", 0.3)):
            group.create_task(runner(barrier, name, seconds, log))
    print(*log, sep="\n")
    slow = asyncio.create_task(runner(barrier, "alone", 0, log))
    await asyncio.sleep(0.1)
    try:
        async with asyncio.timeout(0.1):
            await barrier.wait()
    except TimeoutError:
        print("timed out", barrier.n_waiting)
    await barrier.abort()
    await asyncio.wait([slow])
    print(repr(slow.exception()), barrier.broken)


asyncio.run(main())
