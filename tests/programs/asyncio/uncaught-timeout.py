import asyncio


async def demora():
    await asyncio.sleep(5)


async def main():
    async with asyncio.timeout(0.1):
        await demora()


asyncio.run(main())
