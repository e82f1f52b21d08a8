import asyncio


async def important():
    try:
        await asyncio.sleep(0.2)
        print("important ends")
        return 42
    except asyncio.CancelledError:
        print("not reached")
        raise


async def caller(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("caller cancelled, inner done:", inner.done())
        raise


async def main():
    inner = asyncio.create_task(important())
    outer = asyncio.create_task(caller(inner))
    await asyncio.sleep(0.1)
    outer.cancel()
    print(await asyncio.gather(outer, return_exceptions=True))
    print(await inner)
    print(await asyncio.shield(inner))
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(1, "late")), 0.1)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
