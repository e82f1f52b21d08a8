import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.05) as limit:
        time.sleep(0.2)
    print("no await, no timeout:", limit.expired())
    try:
        async with asyncio.timeout(0.05) as limit:
            time.sleep(0.2)
            await asyncio.sleep(0)
            print("a bare turn is too early for it")
            await asyncio.sleep(0)
            print("not reached?")
    except TimeoutError:
        print("raised at the second await:", limit.expired())
    print(await asyncio.wait_for(blocking(), 0.05))


async def blocking():
    time.sleep(0.2)
    return "wait_for cannot interrupt it either"


asyncio.run(main())
