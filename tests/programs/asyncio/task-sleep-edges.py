import asyncio


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    print(await asyncio.sleep(0.5, "result"), await asyncio.sleep(0, result=[1]))
    print(await asyncio.sleep(-3, "negative"), round(loop.time() - begin, 1))
    for wrong in (float("nan"), "1", None):
        try:
            await asyncio.sleep(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    task = asyncio.create_task(asyncio.sleep(5, "never"))
    await asyncio.sleep(0)
    task.cancel("woken")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, round(loop.time() - begin, 1))
    order = []

    async def note(name, seconds):
        await asyncio.sleep(seconds)
        order.append(name)

    await asyncio.gather(note("c", 0.3), note("a", 0.1), note("zero", 0), note("b", 0.2), note("true", True))
    print(order)


asyncio.run(main())
