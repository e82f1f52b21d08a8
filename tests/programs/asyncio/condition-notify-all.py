import asyncio


async def waiter(name, condition):
    async with condition:
        print(name, "waits")
        print(name, await condition.wait())


async def main():
    condition = asyncio.Condition()
    waiters = [asyncio.create_task(waiter(name, condition)) for name in "abcd"]
    await asyncio.sleep(0.1)
    async with condition:
        print("two")
        condition.notify(2)
    await asyncio.sleep(0.1)
    waiters[2].cancel()
    await asyncio.sleep(0.1)
    async with condition:
        print("all")
        condition.notify_all()
    print(await asyncio.gather(*waiters, return_exceptions=True))


asyncio.run(main())
