import asyncio


async def runner(name, delay, barrier):
    await asyncio.sleep(delay)
    print(name, "arrives", barrier.n_waiting)
    async with barrier as place:
        print(name, "goes as", place, barrier.n_waiting, barrier.broken)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties)
    for turn in range(2):
        print("round", turn)
        await asyncio.gather(*(runner(name, delay, barrier) for name, delay in zip("abc", (0.3, 0.1, 0.2))))


asyncio.run(main())
