import asyncio


async def worker(number):
    await asyncio.sleep(number / 10)
    if number:
        raise ValueError(f"worker {number}")


async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(2):
            group.create_task(worker(number))
        async with asyncio.timeout(5):
            await asyncio.sleep(1)


asyncio.run(main())
