import asyncio

total = 0


async def add(times):
    global total
    for _ in range(times):
        seen = total
        await asyncio.sleep(0)
        total = seen + 1


async def main():
    await asyncio.gather(add(5), add(5), add(5))
    print("expected 15, got", total)


asyncio.run(main())
