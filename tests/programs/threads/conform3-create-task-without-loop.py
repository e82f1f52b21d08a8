# What is told of a coroutine that no task takes: there is no loop, or one is running already.
import asyncio


async def fetch(name):
    await asyncio.sleep(0.1)
    return name


def schedule(name):
    return asyncio.create_task(fetch(name))


async def main():
    coroutine = fetch("nested")
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print("inside a loop:", error)
    coroutine.close()
    print(await schedule("first"))


asyncio.run(main())
try:
    asyncio.ensure_future(3)
except TypeError as error:
    print(error)
schedule("second")
