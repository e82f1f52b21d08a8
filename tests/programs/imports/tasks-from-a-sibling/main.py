import asyncio

from workers import Pool, fail_after


async def main():
    pool = Pool(size=2)
    print(await pool.map(lambda n: n * n, [1, 2, 3, 4, 5]))
    async with asyncio.TaskGroup() as group:
        group.create_task(fail_after(0.5, "slow"), name="slow one")
        group.create_task(fail_after(0.1, "quick"), name="quick one")


asyncio.run(main())
