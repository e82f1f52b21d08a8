import asyncio


async def count(name, upto):
    for number in range(upto):
        print(name, number)
        await asyncio.sleep(0)
    print(name, "done")


async def main():
    a = asyncio.create_task(count("a", 3))
    b = asyncio.create_task(count("b", 2))
    print("main waits")
    await b
    print("b is over, a:", a.done())
    await a


asyncio.run(main())
