import asyncio


async def devagar():
    for i in range(2):
        await asyncio.sleep(0.1)
        yield i


async def proximo(g):
    return await g.__anext__()


async def main():
    g = devagar()
    print(await asyncio.gather(proximo(g), proximo(g), return_exceptions=True))
    print(await proximo(g))
    try:
        await proximo(g)
    except StopAsyncIteration:
        print("acabou")


asyncio.run(main())
