import asyncio


async def fails(text):
    await asyncio.sleep(0.1)
    raise ValueError(text)


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails("deep"))
        group.create_task(asyncio.sleep(1))


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
            group.create_task(fails("flat"))
    except* ValueError as error:
        print(repr(error))


asyncio.run(main())
