"""AsyncExitStack: order, errors that replace others, callbacks, pop_all, cancelled in between."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def resource(name, fails=None, swallows=False):
    print("open", name)
    try:
        yield name
    except BaseException as error:
        print(name, "sees", repr(error))
        if swallows:
            return
        raise
    finally:
        await asyncio.sleep(0.01)
        print("close", name)
        if fails:
            raise fails


@contextmanager
def plain(name):
    print("enter", name)
    yield name
    print("leave", name)


async def main():
    async with AsyncExitStack() as stack:
        for name in "ab":
            await stack.enter_async_context(resource(name))
        stack.enter_context(plain("p"))
        stack.callback(print, "callback", end="!\n")
        stack.push_async_callback(asyncio.sleep, 0.01)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(resource("outer"))
            await stack.enter_async_context(resource("bad", KeyError("closing")))
            raise ValueError("body")
    except KeyError as error:
        print(repr(error), "after", repr(error.__context__))
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(resource("catcher", swallows=True))
        raise RuntimeError("swallowed")
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(resource("kept"))
        kept = stack.pop_all()
    print("still open")
    await kept.aclose()

    async def waits():
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(resource("one"))
            await stack.enter_async_context(resource("two"))
            await asyncio.sleep(5)

    task = asyncio.create_task(waits())
    await asyncio.sleep(0.01)
    task.cancel("stop")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(plain("p"))
    except TypeError as error:
        print(error)


asyncio.run(main())
