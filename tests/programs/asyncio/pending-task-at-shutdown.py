import asyncio


async def background():
    try:
        print("begins")
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0.1)
        print("still may wait")
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0.1)
    print("main ends", task.done())


asyncio.run(main())
print("after run")
