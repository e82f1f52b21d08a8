import asyncio
import time


def blocking(name, seconds):
    time.sleep(seconds)
    return name


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    print(await asyncio.gather(
        asyncio.to_thread(blocking, "a", 1),
        asyncio.to_thread(blocking, "b", seconds=1),
        loop.run_in_executor(None, blocking, "c", 1),
        asyncio.sleep(0.5, "loop"),
    ))
    print(round(loop.time() - begin, 1))


asyncio.run(main())
