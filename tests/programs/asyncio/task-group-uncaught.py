import asyncio


async def bad():
    raise ValueError("nobody catches me")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(bad())
        group.create_task(asyncio.sleep(1))


asyncio.run(main())
