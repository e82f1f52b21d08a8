import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, print, "timer 1, due while main blocks")
    loop.call_later(0.02, print, "timer 2, due too")
    loop.call_soon(print, "ready: before the timers that are due")
    time.sleep(0.1)
    loop.call_soon(print, "ready, set after they were due: still before")
    await asyncio.sleep(0)
    print("main: before them too, it was ready first")
    await asyncio.sleep(0)
    print("main again")


asyncio.run(main())
