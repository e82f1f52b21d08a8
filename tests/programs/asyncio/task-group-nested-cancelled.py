import asyncio


async def worker(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("inner"))
        await worker("body of inner")


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(inner())
        group.create_task(worker("outer"))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.sleep(0.1)
        print("inner", task.cancelled(), "outer goes on")
        raise ValueError("end")


async def outside():
    task = asyncio.create_task(main())
    try:
        await task
    except* ValueError as group:
        print(group.exceptions)
    again = asyncio.create_task(inner())
    await asyncio.sleep(0.1)
    again.cancel("from outside")
    try:
        await again
    except asyncio.CancelledError as error:
        print("cancelled", error.args)


asyncio.run(outside())
