import asyncio


async def save(name, fails=False):
    await asyncio.sleep(0.2)
    if fails:
        raise OSError(f"{name} failed")
    print("saved", name)
    return name


async def request(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("request cancelled", inner.cancelled())
        raise


async def main():
    inner = asyncio.create_task(save("one"))
    outer = asyncio.create_task(request(inner))
    await asyncio.sleep(0.1)
    outer.cancel()
    await asyncio.wait([outer])
    print(await inner, outer.cancelled())
    inner = asyncio.create_task(save("two"))
    outer = asyncio.create_task(request(inner))
    await asyncio.sleep(0.1)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("inner cancelled", inner.cancelled())
    inner = asyncio.create_task(save("three", fails=True))
    try:
        await asyncio.shield(inner)
    except OSError as error:
        print(error)
    inner = asyncio.create_task(save("four", fails=True))
    outer = asyncio.create_task(request(inner))
    await asyncio.sleep(0.1)
    outer.cancel()
    await asyncio.sleep(0.5)


asyncio.run(main())
