import asyncio


async def background():
    try:
        while True:
            print("working")
            await asyncio.sleep(1)
    finally:
        print("finally, at the end of run()")


async def never_began():
    print("not even begun")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(1.5)
    asyncio.create_task(never_began())
    print("main returns, the task is", "done" if task.done() else "pending")
    return task


task = asyncio.run(main())
print("after run:", task.cancelled(), task.done())
