import asyncio
import threading
import time


def blocking(seconds):
    time.sleep(seconds)
    return threading.current_thread().name


async def ticks():
    for tick in range(3):
        await asyncio.sleep(0.1)
        print("tick", tick)


async def main():
    name, _ = await asyncio.gather(asyncio.to_thread(blocking, 0.25), ticks())
    print(name, threading.current_thread().name)


asyncio.run(main())
