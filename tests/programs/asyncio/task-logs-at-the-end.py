import asyncio


async def fails(name, seconds):
    await asyncio.sleep(seconds)
    raise ValueError(name)


async def at_shutdown():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise OSError("while being cancelled")


async def main():
    first = asyncio.create_task(fails("never looked at", 0.1), name="lost")
    leftover = asyncio.create_task(at_shutdown(), name="leftover")
    group = asyncio.gather(fails("one", 0.1), fails("two", 0.2))
    try:
        await group
    except ValueError as error:
        print("gather raised", error)
    await asyncio.sleep(0.2)
    print("main ends")


asyncio.run(main())
