import asyncio
import time


def work():
    time.sleep(0.3)
    print("the thread goes on to its end")


async def main():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.to_thread(work)
    except TimeoutError:
        print("timeout")
    print("main ends")


asyncio.run(main())
print("run waited for the executor")
