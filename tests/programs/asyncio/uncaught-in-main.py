import asyncio


async def leaf(n):
    await asyncio.sleep(1)
    return 10 // n


async def branch(n):
    return await leaf(n) + 1


async def main():
    print(await branch(5))
    print(await branch(0))


asyncio.run(main())
