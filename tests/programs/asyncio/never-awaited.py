import asyncio


async def say():
    print("never printed")


async def main():
    say()
    await asyncio.sleep(0.1)
    print("main ends")


asyncio.run(main())
