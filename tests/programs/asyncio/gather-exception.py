import asyncio


async def ok(seconds):
    await asyncio.sleep(seconds)
    print("ok after", seconds)
    return seconds


async def fails(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(f"failed after {seconds}")


async def main():
    slow = asyncio.create_task(ok(3))
    try:
        await asyncio.gather(ok(1), fails(2), slow)
    except ValueError as error:
        print("caught:", error)
    print("slow is done:", slow.done())
    print("and goes on:", await slow)
    results = await asyncio.gather(ok(1), fails(1), fails(2), return_exceptions=True)
    print(results)


asyncio.run(main())
