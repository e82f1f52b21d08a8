import asyncio


async def fails(delay, error):
    await asyncio.sleep(delay)
    raise error


async def works():
    try:
        await asyncio.sleep(1)
        print("never")
    except asyncio.CancelledError:
        print("works was cancelled")
        raise
    finally:
        print("works cleans up")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(works())
            group.create_task(fails(0.1, ValueError("one")))
            group.create_task(fails(0.1, KeyError("two")))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                print("body cancelled", repr(error), asyncio.current_task().cancelling())
                raise
    except* ValueError as group:
        print("values", [repr(one) for one in group.exceptions])
    except* KeyError as group:
        print("keys", [repr(one) for one in group.exceptions])
    print("cancelling", asyncio.current_task().cancelling())


asyncio.run(main())
