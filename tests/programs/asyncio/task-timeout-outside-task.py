import asyncio


async def limited():
    async with asyncio.timeout(1):
        pass


def drive():
    coroutine = limited()
    try:
        coroutine.send(None)
    except RuntimeError as error:
        print("RuntimeError", error)


async def main():
    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    timeout = asyncio.timeout(1)
    async with timeout:
        try:
            async with timeout:
                pass
        except RuntimeError as error:
            print(error)
    with asyncio.timeout(1):
        pass


drive()
try:
    asyncio.run(main())
except TypeError as error:
    print("TypeError", error)
