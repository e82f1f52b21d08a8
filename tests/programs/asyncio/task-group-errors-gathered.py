import asyncio


async def fails(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def slow_to_leave():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.1)
        raise OSError("while leaving") from None


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(0.1, ValueError("first")))
            group.create_task(fails(0.1, KeyError("same moment")))
            group.create_task(slow_to_leave())
            await asyncio.sleep(1)
            print("not reached")
    except* ValueError as caught:
        print("values", caught.exceptions)
    except* (KeyError, OSError) as caught:
        print("others", caught.exceptions)
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(1, ValueError("late")))
            raise TypeError("in the body")
    except ExceptionGroup as error:
        print(error, [repr(one) for one in error.exceptions])


asyncio.run(main())
