import asyncio


async def nothing():
    pass


async def hang(group, results):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        coroutine = nothing()
        try:
            group.create_task(coroutine)
        except RuntimeError as error:
            results.append(str(error))
        raise


async def main():
    group = asyncio.TaskGroup()
    coroutine = nothing()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    async with group:
        print(group)
        group.create_task(nothing())
        print(group)
        try:
            async with group:
                pass
        except RuntimeError as error:
            print(error)
    try:
        group.create_task(nothing())
    except RuntimeError as error:
        print(error)
    results = []
    try:
        async with asyncio.TaskGroup() as second:
            second.create_task(hang(second, results))
            await asyncio.sleep(0)
            raise ValueError("stop")
    except* ValueError:
        print(*results)


asyncio.run(main())
