import asyncio


async def work():
    try:
        print("begins")
        await asyncio.sleep(1)
    finally:
        print("cleans up")


async def main():
    task = asyncio.create_task(work())
    task.cancel("never mind")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled before its first step:", error.args)
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled after it")
    eager = asyncio.create_task(work(), eager_start=True)
    eager.cancel()
    try:
        await eager
    except asyncio.CancelledError:
        print("an eager one had begun")


asyncio.run(main())
