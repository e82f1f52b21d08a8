import asyncio


def say(*words):
    print(*words)


async def task(name):
    say("task", name)
    await asyncio.sleep(0)
    say("task", name, "again")


async def main():
    loop = asyncio.get_running_loop()
    asyncio.create_task(task("a"))
    loop.call_soon(say, "callback 1")
    asyncio.create_task(task("b"))
    loop.call_soon(lambda: loop.call_soon(say, "from a callback"))
    loop.call_soon(say, "callback 2", "with", "words")
    say("main waits")
    await asyncio.sleep(0)
    say("main again")
    await asyncio.sleep(0)
    say("main once more")
    await asyncio.sleep(0)


asyncio.run(main())
