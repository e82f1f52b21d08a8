import asyncio, contextvars
var = contextvars.ContextVar("var", default="none")
async def agen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("agen finally", var.get())
async def a():
    async for x in agen(5):
        if x == 2: break
    print("broke out")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("after")
async def b():
    g = agen(3)
    print(await anext(g), await anext(g))
    await g.aclose()
    print(await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print(repr(e))
    g = agen(3)
    try:
        print(await g.athrow(ValueError("x")))
    except ValueError as e:
        print("athrow", e)
    g = agen(1)
    await g.asend(None)
    try: await g.asend(1)
    except StopAsyncIteration: print("stop")
    g = agen(2)
    t1 = asyncio.create_task(anext(g).__await__.__self__ if False else g.__anext__())
    t2 = asyncio.create_task(g.__anext__())
    print(await asyncio.gather(t1, t2, return_exceptions=True))
    g2 = agen(9)
    await anext(g2)
    async def use():
        async for i in g2: await asyncio.sleep(0)
    t = asyncio.create_task(use()); 
    await asyncio.sleep(0)
    try: await g2.aclose()
    except RuntimeError as e: print(e)
    t.cancel()
    print([x async for x in agen(3) if x != 1])
    print({x: y async for x in agen(2) for y in [x * 2]})
    r = [y for x in [1, 2] for y in [await asyncio.sleep(0, x)]]
    print(r)
    from contextlib import aclosing, asynccontextmanager
    async with aclosing(agen(9)) as g3:
        async for x in g3:
            if x == 1: break
    @asynccontextmanager
    async def cm():
        print("enter")
        try: yield "cm"
        except KeyError as e: print("handled", e)
        finally: print("exit")
    async with cm() as c:
        raise KeyError(c)
async def c():
    var.set("c")
    async def inner():
        var.set("inner")
        print(var.get())
    await asyncio.create_task(inner())
    print(var.get())
    await inner()
    print(var.get())
    ctx = contextvars.copy_context()
    t = asyncio.create_task(inner(), context=ctx)
    var.set("changed")
    await t
    print(var.get(), ctx[var], t.get_context() is ctx)
    asyncio.get_running_loop().call_soon(lambda: print("cb", var.get()), context=ctx)
    await asyncio.sleep(0)
    with var.set("with"):
        print(var.get())
    print(var.get())
    print(await asyncio.to_thread(var.get))
    f = asyncio.get_running_loop().run_in_executor(None, var.get)
    print(await f)
for co in (a, b, c):
    try: asyncio.run(co())
    except BaseException as e: print(type(e).__name__, e)
