import asyncio


async def one(a, b):
    async with a:
        print("one has a")
        await asyncio.sleep(1)
        async with b:
            print("one has both")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(one(a, b), one(b, a))


asyncio.run(main())
