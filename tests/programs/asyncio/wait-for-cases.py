import asyncio


async def cleans_up():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning")
        await asyncio.sleep(0.2)
        print("cleaned")
        raise


async def refuses():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "refused"


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    try:
        await asyncio.wait_for(cleans_up(), 0.1)
    except TimeoutError:
        print("timeout after", round(loop.time() - begin, 1))
    try:
        print(await asyncio.wait_for(refuses(), 0.1))
    except TimeoutError:
        print("timeout")
    print(await asyncio.wait_for(asyncio.sleep(0.1, "in time"), None))
    print(await asyncio.wait_for(asyncio.sleep(0.1, "in time"), 1))
    done = loop.create_future()
    done.set_result("done")
    print(await asyncio.wait_for(done, 0))
    for limit in (0, -1):
        try:
            await asyncio.wait_for(asyncio.sleep(1), limit)
        except TimeoutError as error:
            print(repr(error))


asyncio.run(main())
