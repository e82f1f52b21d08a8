import asyncio


async def ticks(count, every):
    try:
        for n in range(count):
            await asyncio.sleep(every)
            yield n
    finally:
        print("ticks closed")


class Pages:
    def __init__(self, count):
        self.left = count

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)
        self.left -= 1
        return f"page {self.left}"


async def main():
    async for n in ticks(3, 1):
        print("tick", n)
    else:
        print("no more")
    print([page async for page in Pages(3)])
    print({n: n * n async for n in ticks(3, 0)})
    generator = ticks(5, 0.5)
    print(await anext(generator), await anext(generator))
    await generator.aclose()


asyncio.run(main())
