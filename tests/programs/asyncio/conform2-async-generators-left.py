"""Async generators and context managers that are left early, cancelled, thrown into."""

import asyncio, itertools


async def counter(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.01)
            yield i
    except GeneratorExit:
        print("exit")
        raise
    except asyncio.CancelledError:
        print("cancelled in gen")
        raise
    finally:
        print("gen finally", n)


class Res:

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open")
        return self

    async def __aexit__(self, t, e, tb):
        await asyncio.sleep(0)
        print("close", t and t.__name__)
        return t is KeyError


async def main():
    async for x in counter(5):
        if x == 1:
            break
    print("after break")
    await asyncio.sleep(0)
    async with Res():
        raise KeyError
    try:
        async with Res(), asyncio.timeout(0.015):
            async for x in counter(9):
                print("x", x)
    except TimeoutError:
        print("TO")
    g = counter(3)
    print(await anext(g), await g.asend(None))
    try:
        await g.athrow(ValueError("thrown"))
    except ValueError as e:
        print(e)
    print(await anext(g, "default"))
    g = counter(2)
    t = asyncio.create_task(anext(g))
    await asyncio.sleep(0)
    try:
        await anext(g)
    except RuntimeError as e:
        print(e)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    print(await t)
    await g.aclose()
    print([x async for x in g])
    from contextlib import asynccontextmanager, AsyncExitStack, aclosing

    @asynccontextmanager
    async def cm(n):
        print("in", n)
        try:
            yield n
        finally:
            print("out", n)
    async with AsyncExitStack() as st:
        for i in range(2):
            await st.enter_async_context(cm(i))
        st.push_async_callback(asyncio.sleep, 0)
    async with aclosing(counter(4)) as g:
        async for x in g:
            break
    try:
        async with cm(7):
            raise asyncio.CancelledError("inside")
    except asyncio.CancelledError as e:
        print(e.args)
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(asyncio.sleep(0.01 * i, i)) for i in (3, 1, 2)]
    print([t.result() for t in ts])
    left = counter(100)
    await anext(left)


asyncio.run(main())
print("end")
