import asyncio


async def work(name, stubborn=False):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        if stubborn:
            return f"{name} anyway"
        raise
    return name


async def main():
    group = asyncio.gather(work("a"), work("b", stubborn=True))
    await asyncio.sleep(0.1)
    print(group.cancel("enough"), group.cancelled(), group.done())
    try:
        await group
    except asyncio.CancelledError as error:
        print("group", error.args)
    print(group)
    group = asyncio.gather(work("c"), work("d"), return_exceptions=True)
    await asyncio.sleep(0.1)
    group.cancel()
    try:
        print(await group)
    except asyncio.CancelledError:
        print("still cancelled with return_exceptions")
    child = asyncio.create_task(work("e"))
    group = asyncio.gather(child, work("f"))
    await asyncio.sleep(0.1)
    child.cancel()
    try:
        await group
    except asyncio.CancelledError:
        print("a cancelled child ends the group", group.cancelled())
    print(group.cancel())


asyncio.run(main())
