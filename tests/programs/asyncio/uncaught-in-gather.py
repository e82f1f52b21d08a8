import asyncio


async def divide(n):
    await asyncio.sleep(n)
    return 1 / 0


async def main():
    await asyncio.gather(divide(0.1), divide(0.2))


asyncio.run(main())
