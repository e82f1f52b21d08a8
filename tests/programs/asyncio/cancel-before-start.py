import asyncio


async def never():
    print("this line never runs")


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("no, thanks")
    return "finished anyway"


async def main():
    task = asyncio.create_task(never())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled before it began")
    other = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    other.cancel()
    print(await other, other.cancelled())


asyncio.run(main())
