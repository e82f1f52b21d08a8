"""Cancelling who waits for a thread does not stop the thread."""
import asyncio
import time


def work():
    time.sleep(0.2)
    print("the thread ends all the same")


async def main():
    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("the task is cancelled")
    try:
        async with asyncio.timeout(0.05):
            await asyncio.to_thread(time.sleep, 0.1)
    except TimeoutError:
        print("timed out")


asyncio.run(main())
print("run returns after its threads")
