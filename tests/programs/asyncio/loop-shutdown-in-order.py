import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0.1)
        print("3. generator closed")


async def background(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("1.", name, "cancelled")
        raise
    finally:
        await asyncio.sleep(0.2)
        print("2.", name, "cleaned up")


kept = []


async def main():
    asyncio.create_task(background("a"))
    generator = numbers()
    kept.append(generator)
    print(await anext(generator))
    await asyncio.sleep(0)
    print("main ends")
    return "result"


print(asyncio.run(main()))
