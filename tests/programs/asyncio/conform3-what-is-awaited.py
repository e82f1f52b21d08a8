# What may be awaited, how often, and what is said about everything else.
import asyncio


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        self.left -= 1
        await asyncio.sleep(0)
        return self.left


class Later:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        return self.value


class Lazy:
    def __await__(self):
        return asyncio.sleep(0.01, "lazy").__await__()


def plain():
    return 1


async def refused(what, action):
    try:
        await action()
    except (TypeError, ValueError, RuntimeError) as error:
        print(f"{what}: {error}")


async def main():
    print([number async for number in Countdown(3)])
    print(await Later(5), await Lazy(), await asyncio.gather(Later(1), Lazy()))
    c = asyncio.sleep(0, "once"); print(await c)
    try: await c
    except RuntimeError as error: print("twice:", error)
    kept = asyncio.sleep(0, "kept"); await kept; print(kept.cr_frame, kept.cr_running)
    t = asyncio.create_task(asyncio.sleep(0, 1)); print(await t, await t)

    async def number():
        await 5

    async def nothing():
        await None

    async def function_result():
        await plain()

    async def list_items():
        async for _ in [1]:
            pass

    async def no_manager():
        async with open:
            pass

    async def too_many():
        await number(1)

    for action in (number, nothing, function_result, list_items, no_manager, too_many):
        await refused(action.__name__, action)
    await refused("task", lambda: asyncio.create_task(plain()))
    await refused("gather", lambda: asyncio.gather(plain()))
    await refused("wait", lambda: asyncio.wait([]))


asyncio.run(main())
