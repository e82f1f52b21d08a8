import asyncio
import time


async def main():
    async with asyncio.timeout(0.05) as scope:
        time.sleep(0.2)
        print("slept through")
    print(scope.expired())
    try:
        async with asyncio.timeout(0.05):
            time.sleep(0.2)
            await asyncio.sleep(0)
            print("one turn later")
            await asyncio.sleep(0)
            print("two turns later")
    except TimeoutError:
        print("noticed at an await")


asyncio.run(main())
