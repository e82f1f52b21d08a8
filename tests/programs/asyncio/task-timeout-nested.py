import asyncio


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    try:
        async with asyncio.timeout(0.2) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner, wrongly")
    except TimeoutError:
        print("outer", outer.expired(), inner.expired(), round(loop.time() - begin, 1))
    async with asyncio.timeout(5) as outer:
        try:
            async with asyncio.timeout(0.2) as inner:
                await asyncio.sleep(1)
        except TimeoutError as error:
            print("inner", repr(error.__cause__), asyncio.current_task().cancelling())
        await asyncio.sleep(0.1)
    print(outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.timeout(0.1):
                await asyncio.sleep(1)
    except TimeoutError:
        print("both at the same time")
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("on the way")
    except ValueError as error:
        print(repr(error), repr(error.__context__))


asyncio.run(main())
