import asyncio

async def some_coroutine():
    print("some_coroutine runs")
    await asyncio.sleep(0.5)
    print("some_coroutine ends")

async def main():
    task = asyncio.create_task(some_coroutine())
    await task

asyncio.run(main())
