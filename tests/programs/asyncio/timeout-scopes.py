import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.1) as scope:
            print(scope.when() is not None, scope.expired())
            await asyncio.sleep(1)
    except TimeoutError as error:
        print("timeout", repr(error), scope.expired(), repr(error.__cause__), scope)
    async with asyncio.timeout(None) as scope:
        print(scope.when(), scope)
        scope.reschedule(loop.time() + 5)
    print(scope)
    async with asyncio.timeout_at(loop.time() + 1) as scope:
        await asyncio.sleep(0.5)
    print(scope.expired())
    try:
        async with asyncio.timeout(0.5) as outer:
            try:
                async with asyncio.timeout(0.1) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner", inner.expired(), outer.expired())
            await asyncio.sleep(1)
    except TimeoutError:
        print("outer", asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            finally:
                raise KeyError("instead")
    except KeyError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__context__))


asyncio.run(main())
