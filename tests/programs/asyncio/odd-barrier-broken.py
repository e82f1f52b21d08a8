"""A barrier that is broken by abort, by a limit and by a cancelled party; reset while draining."""
import asyncio


async def party(barrier, name, limit=None):
    try:
        async with asyncio.timeout(limit):
            place = await barrier.wait()
        print(name, "through", place)
    except (asyncio.BrokenBarrierError, TimeoutError, asyncio.CancelledError) as error:
        print(name, type(error).__name__, error)


async def main():
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        group.create_task(party(barrier, "a"))
        group.create_task(party(barrier, "b", 0.02))
        await asyncio.sleep(0.03)
        print(barrier.n_waiting, barrier.broken, repr(barrier).rsplit("[")[1])
        group.create_task(party(barrier, "c"))
        await asyncio.sleep(0.01)
        await barrier.abort()
        print(barrier.broken, barrier.n_waiting)
    await party(barrier, "late")
    await barrier.reset()
    print(barrier.broken, barrier.parties)
    async with asyncio.TaskGroup() as group:
        for name in "xyz":
            group.create_task(party(barrier, name))
    async with asyncio.TaskGroup() as group:
        group.create_task(party(barrier, "r1"))
        group.create_task(party(barrier, "r2"))
        await asyncio.sleep(0.01)
        await barrier.reset()
        await asyncio.sleep(0.01)
        print(barrier.broken, barrier.n_waiting)
    async with barrier_of_one() as place:
        print("alone", place)
    for wrong in (0, -1, "3"):
        try:
            asyncio.Barrier(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


def barrier_of_one():
    return asyncio.Barrier(1)


asyncio.run(main())
