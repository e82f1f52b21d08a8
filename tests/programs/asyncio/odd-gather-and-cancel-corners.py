"""gather: cancelled parts, repeated parts, a part that ignores it, errors after the first."""
import asyncio


async def part(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    if error:
        print(name, "raises")
        raise error
    return name


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0.01)
        return "stubborn"


async def main():
    loop = asyncio.get_running_loop()
    whole = asyncio.gather(part("a", 0.01, ValueError("first")), part("b", 0.02, KeyError("second")), part("c", 0.03))
    try:
        await whole
    except ValueError as error:
        print("got", error, whole.done())
    await asyncio.sleep(0.05)
    task = asyncio.create_task(part("d", 1))
    whole = asyncio.gather(task, part("e", 0.02), return_exceptions=True)
    loop.call_later(0.01, task.cancel, "only d")
    print([repr(one) for one in await whole])
    whole = asyncio.gather(stubborn(), part("f", 1))
    loop.call_later(0.01, whole.cancel)
    try:
        print(await whole)
    except asyncio.CancelledError as error:
        print("gather cancelled", error.args, whole.cancelled(), whole.done())
    whole = asyncio.gather(stubborn(), return_exceptions=True)
    loop.call_later(0.01, whole.cancel, "message")
    try:
        print(await whole)
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    coro = part("g", 0)
    print(await asyncio.gather(coro, coro))
    print(await asyncio.gather(asyncio.gather(part("h", 0), part("i", 0)), part("j", 0)))
    print(asyncio.gather(part("k", 0)).cancel(), await asyncio.sleep(0.01))
    try:
        await asyncio.gather(3)
    except TypeError as error:
        print(error)
    empty = asyncio.gather()
    print(empty.done(), await empty)


asyncio.run(main())
