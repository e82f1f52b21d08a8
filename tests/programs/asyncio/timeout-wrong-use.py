import asyncio


async def main():
    scope = asyncio.timeout(1)
    try:
        scope.reschedule(5)
    except RuntimeError as error:
        print(error)
    async with scope:
        try:
            await scope.__aenter__()
        except RuntimeError as error:
            print(error)
    try:
        scope.reschedule(5)
    except RuntimeError as error:
        print(error)

    def callback():
        try:
            asyncio.timeout(1).__aenter__().send(None)
        except RuntimeError as error:
            print(error)

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(0):
            print("body runs up to the first wait")
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError:
        print("at once")


asyncio.run(main())
try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)
