"""gather, wait, as_completed and shield in their corners."""

import asyncio


async def ok(n, d=0):
    await asyncio.sleep(d)
    return n


async def bad(m, d=0):
    await asyncio.sleep(d)
    raise ValueError(m)


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(), await asyncio.gather(ok(1), ok(1)))
    c = ok(5)
    print(await asyncio.gather(c, c))
    try:
        await asyncio.gather(ok(1), 3)
    except TypeError as e:
        print(e)
    g = asyncio.gather(bad("a"), ok(2, 0.01), return_exceptions=True)
    print(repr(await g))
    g = asyncio.gather(ok(1, 1), ok(2, 1))
    await asyncio.sleep(0)
    print(g.cancel("m"), g.cancelled(), repr(g)[:26])
    try:
        await g
    except asyncio.CancelledError as e:
        print("gc", e.args)
    t1, t2 = (asyncio.create_task(bad("first", 0.01)), asyncio.create_task(ok("slow", 0.03)))
    try:
        await asyncio.gather(t1, t2)
    except ValueError as e:
        print(e, t2.done())
    print(await t2)
    t = asyncio.create_task(ok(1, 1))
    g = asyncio.gather(t, ok(2), return_exceptions=True)
    await asyncio.sleep(0)
    t.cancel("x")
    print(await g)
    t = asyncio.create_task(ok(1, 1))
    g = asyncio.gather(t, ok(2))
    await asyncio.sleep(0)
    t.cancel("x")
    try:
        await g
    except asyncio.CancelledError as e:
        print("child", e.args)
    for arg in ([], [ok(1)], ok(1), {asyncio.create_task(ok(1))}):
        try:
            d, p = await asyncio.wait(arg)
            print(len(d), len(p))
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
        finally:
            for x in arg if isinstance(arg, list) else [arg]:
                if asyncio.iscoroutine(x):
                    x.close()
    try:
        await asyncio.wait([t2], return_when="X")
    except ValueError as e:
        print(e)
    ts = [asyncio.create_task(ok(i, i / 100), name=f"t{i}") for i in range(1, 4)]
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print([x.get_name() for x in d], len(p))
    d, p = await asyncio.wait(ts, timeout=0)
    print(len(d), len(p))
    d, p = await asyncio.wait(ts)
    print(len(d), len(p))
    async for x in asyncio.as_completed([ts[0], ok(9, 0.01)]):
        print("async", await x, x in ts)
    for x in asyncio.as_completed([ok("a", 0.02), ok("b", 0.01), bad("c", 0.03)]):
        try:
            print("plain", await x)
        except ValueError as e:
            print("plain err", e)
    try:
        async for x in asyncio.as_completed([ok(1, 1)], timeout=0.01):
            print(await x)
    except TimeoutError as e:
        print("ac timeout", repr(e))
    it = asyncio.as_completed([ok(1)])
    print(type(it).__name__)
    for x in it:
        print(await x)
    try:
        asyncio.as_completed(ok(1))
    except TypeError as e:
        print(str(e)[:50])
    inner = asyncio.create_task(ok("in", 0.02))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer", inner.cancelled(), inner.done())
    print(await inner, await asyncio.shield(inner))
    inner = asyncio.create_task(bad("late", 0.01))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    loop.set_exception_handler(lambda l, c: print("H", c["message"], repr(c.get("exception"))))
    await asyncio.sleep(0.03)
    inner = asyncio.create_task(ok(1, 1))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel("i")
    try:
        await outer
    except asyncio.CancelledError as e:
        print("inner cancelled", e.args)
    try:
        await asyncio.shield(3)
    except TypeError as e:
        print(e)


asyncio.run(main())
