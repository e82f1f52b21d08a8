import asyncio

n = 0


async def one():
    await asyncio.sleep(0)
    return 1


async def adds():
    global n
    for _ in range(10):
        n += await one()


async def main():
    await asyncio.gather(*(adds() for _ in range(5)))
    print(n)


asyncio.run(main())
