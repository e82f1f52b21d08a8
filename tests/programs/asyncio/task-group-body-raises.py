import asyncio


async def child():
    try:
        await asyncio.sleep(5)
    finally:
        print("child ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(0)
            raise RuntimeError("from the body")
    except ExceptionGroup as error:
        print(error)
        print(repr(error))
        print(error.__cause__, error.__suppress_context__)


asyncio.run(main())
