import asyncio
import time


async def sleeper(name, seconds):
    start = time.monotonic()
    await asyncio.sleep(seconds)
    print(name, "wanted", seconds, "took", round(time.monotonic() - start, 1))


async def blocker():
    await asyncio.sleep(0.1)
    time.sleep(1)


async def main():
    await asyncio.gather(sleeper("a", 0.2), sleeper("b", 0.5), sleeper("c", 1.5), blocker())


asyncio.run(main())
