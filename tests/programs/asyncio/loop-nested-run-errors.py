import asyncio


async def inner():
    return "inner"


async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print("run:", error)
    runner = asyncio.Runner()
    try:
        runner.run(coroutine)
    except RuntimeError as error:
        print("Runner.run:", error)
    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        print("this loop:", error)
    other = asyncio.new_event_loop()
    try:
        other.run_until_complete(coroutine)
    except RuntimeError as error:
        print("other loop:", error)
    try:
        loop.run_forever()
    except RuntimeError as error:
        print("run_forever:", error)
    other.close()
    try:
        loop.close()
    except RuntimeError as error:
        print("close:", error)
    print(await coroutine)


asyncio.run(main())
