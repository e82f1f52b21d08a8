import asyncio


async def fails():
    raise ValueError("at once")


async def spawn(depth):
    print("depth", depth)
    if depth:
        await asyncio.create_task(spawn(depth - 1), eager_start=True)
    print("back", depth)


async def main():
    task = asyncio.create_task(fails(), eager_start=True)
    print(task.done(), repr(task.exception()))
    await asyncio.create_task(spawn(2), eager_start=True)
    lost = asyncio.create_task(fails(), eager_start=True)
    print(lost.done())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(), eager_start=True)
            print("the body goes on")
            await asyncio.sleep(1)
            print("not reached")
    except* ValueError as caught:
        print(caught.exceptions)
    await lost


try:
    asyncio.run(main())
except ValueError as error:
    print("main raised", error)
