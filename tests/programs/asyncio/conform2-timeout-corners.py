"""Timeouts inside timeouts, moved, swallowed, used twice; and wait_for."""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.05) as outer:
            try:
                async with asyncio.timeout(0.01) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner", inner.expired(), outer.expired(), inner)
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("outer", outer.expired(), repr(e), repr(e.__cause__))
    async with asyncio.timeout(None) as t:
        print(t.when(), t)
        t.reschedule(loop.time() + 10)
        print(t.when() is not None)
    print(t)
    try:
        t.reschedule(None)
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.timeout(0):
            print("in")
            await asyncio.sleep(0)
            print("not reached?")
    except TimeoutError:
        print("zero")
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(0)
    except TimeoutError:
        print("neg")
    try:
        async with asyncio.timeout(0.01) as t:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("swallowed", asyncio.current_task().cancelling())
            await asyncio.sleep(0.01)
        print("left", t.expired(), asyncio.current_task().cancelling())
    except TimeoutError:
        print("TO after swallow", asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.01) as t:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("other")
    except ValueError as e:
        print(repr(e), repr(e.__context__), t.expired())
    try:
        async with t:
            pass
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.timeout("1"):
            pass
    except TypeError as e:
        print(e)

    async def victim():
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(5)
        except TimeoutError:
            print("wrong")
        except asyncio.CancelledError as e:
            print("right", e.args)
            raise
    v = asyncio.create_task(victim())
    await asyncio.sleep(0.01)
    v.cancel("stop")
    r = await asyncio.gather(v, return_exceptions=True)
    print(r)
    try:
        await asyncio.wait_for(asyncio.sleep(1, "x"), 0)
    except TimeoutError as e:
        print("wf0", repr(e))
    print(await asyncio.wait_for(asyncio.sleep(0, "y"), None))
    f = loop.create_future()
    f.set_result("done")
    print(await asyncio.wait_for(f, -5))

    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            return "saved"
    print(await asyncio.wait_for(stubborn(), 0.01))


asyncio.run(main())
