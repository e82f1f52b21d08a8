import asyncio


async def background(name):
    try:
        print(name, "begins")
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(0.1)
        print(name, "still may wait")
        raise
    finally:
        print(name, "finally")


async def main():
    first = asyncio.create_task(background("first"))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(background("second"))
    print("main ends", first.done(), second.done())


asyncio.run(main())
print("after run")
