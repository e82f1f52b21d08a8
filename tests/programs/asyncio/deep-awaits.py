import asyncio


async def deep(level):
    if level == 0:
        await asyncio.sleep(1)
        return ["bottom"]
    below = await deep(level - 1)
    return [level] + below


async def pipeline(value, *stages):
    for stage in stages:
        value = await stage(value)
    return value


async def double(n):
    await asyncio.sleep(0.5)
    return n * 2


async def shout(value):
    return f"{value}!"


async def main():
    print(await deep(5))
    print(len(await deep(100)))
    print(await pipeline(4, double, double, shout))
    results = await asyncio.gather(*[pipeline(n, double, shout) for n in range(4)])
    print(results)


asyncio.run(main())
