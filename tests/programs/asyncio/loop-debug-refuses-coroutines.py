import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    coroutine = work()
    calls = {
        "call_soon": lambda wrong: loop.call_soon(wrong),
        "call_soon_threadsafe": lambda wrong: loop.call_soon_threadsafe(wrong),
    }
    if not loop.get_debug():
        print(type(loop.call_soon(print, "without debug mode anything is taken")).__name__)
        calls = {}
    for name, call in calls.items():
        for wrong in (coroutine, work, 3):
            try:
                call(wrong)
            except TypeError as error:
                print(name, "->", error)
    coroutine.close()
    await asyncio.sleep(0)


asyncio.run(main())
asyncio.run(main(), debug=True)
