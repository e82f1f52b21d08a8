import asyncio


async def nothing():
    print("ran")


async def main():
    group = asyncio.TaskGroup()
    try:
        group.create_task(nothing())
    except RuntimeError as error:
        print(error)
    async with group:
        group.create_task(nothing())
    try:
        group.create_task(nothing())
    except RuntimeError as error:
        print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)

    async def late(inner):
        try:
            await asyncio.sleep(10)
        finally:
            try:
                inner.create_task(nothing())
            except RuntimeError as error:
                print(error)

    try:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(late(inner))
            await asyncio.sleep(0)
            raise ValueError("stop")
    except* ValueError:
        print("stopped")


asyncio.run(main())
