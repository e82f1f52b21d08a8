"""Cancelled before the first step, twice, by itself, while cleaning up."""

import asyncio


async def main():

    async def before():
        print("never")
    t = asyncio.create_task(before())
    print(t.cancel("m"), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print("1", e.args)

    async def twice():
        for i in range(2):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError as e:
                print("got", e.args, asyncio.current_task().cancelling())
        return "survived"
    t = asyncio.create_task(twice())
    await asyncio.sleep(0)
    t.cancel(1)
    await asyncio.sleep(0)
    t.cancel(2)
    print(await t, t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel())

    async def own():
        asyncio.current_task().cancel("self")
        print("goes on")
        await asyncio.sleep(0)
        print("not here")
    t = asyncio.create_task(own())
    try:
        await t
    except asyncio.CancelledError as e:
        print("2", e.args, t)

    async def returns():
        asyncio.current_task().cancel()
        return "value"
    t = asyncio.create_task(returns())
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("3", t.cancelled())

    async def raises():
        raise asyncio.CancelledError("by hand")
    t = asyncio.create_task(raises())
    try:
        await t
    except asyncio.CancelledError as e:
        print("4", e.args, t.cancelled())
    try:
        t.result()
    except asyncio.CancelledError as e:
        print("5", e.args)
    try:
        t.exception()
    except asyncio.CancelledError as e:
        print("6", e.args)

    async def uncancels():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(asyncio.current_task().uncancel())
        await asyncio.sleep(0.01)
        return "fine"
    t = asyncio.create_task(uncancels())
    await asyncio.sleep(0)
    t.cancel()
    print(await t)

    async def outer():
        try:
            await inner
        except asyncio.CancelledError as e:
            print("outer", e.args)
            raise

    async def inner_():
        try:
            await asyncio.sleep(1)
        finally:
            print("inner finally")
    inner = asyncio.create_task(inner_())
    o = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    o.cancel("chain")
    print(await asyncio.gather(o, inner, return_exceptions=True))

    async def blocks():
        try:
            await asyncio.sleep(1)
        finally:
            await asyncio.sleep(0.01)
            print("cleanup done")
    t = asyncio.create_task(blocks())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    t.cancel("again")
    print(await asyncio.gather(t, return_exceptions=True))
    f = asyncio.get_running_loop().create_future()

    async def waits():
        return await f
    a, b = (asyncio.create_task(waits()), asyncio.create_task(waits()))
    await asyncio.sleep(0)
    a.cancel()
    print(f.cancelled())
    await asyncio.sleep(0)
    print(f.cancelled(), await asyncio.gather(a, b, return_exceptions=True))

    async def gen():
        try:
            yield 1
            yield 2
        finally:
            print("gen closed")

    async def use():
        async for x in gen():
            await asyncio.sleep(1)
    t = asyncio.create_task(use())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    await asyncio.sleep(0)
    print("end")
    pending = asyncio.create_task(blocks(), name="left")
    await asyncio.sleep(0)


asyncio.run(main())
