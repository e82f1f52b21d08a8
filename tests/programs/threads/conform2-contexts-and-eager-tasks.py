"""Context variables in tasks, callbacks, threads; tasks that begin at once."""

import asyncio, contextvars, sys
v = contextvars.ContextVar("v", default=0)


async def child(n):
    v.set(n)
    await asyncio.sleep(0)
    return v.get()


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(child(1), child(2)), v.get())
    t = asyncio.create_task(child(5), eager_start=True)
    print(t.done(), v.get())
    await t

    async def quick():
        return 1
    t = asyncio.create_task(quick(), eager_start=True)
    print(t, t.get_coro())

    async def failing():
        raise ValueError("eager")
    t = asyncio.create_task(failing(), eager_start=True)
    print(t.done(), repr(t.exception()))
    loop.set_task_factory(asyncio.eager_task_factory)

    async def who():
        return asyncio.current_task().get_name()
    t = asyncio.create_task(who(), name="E")
    print(t.done(), t.result(), asyncio.current_task().get_name())
    loop.set_task_factory(None)
    ctx = contextvars.copy_context()
    t = asyncio.create_task(child(7), context=ctx)
    await t
    print(ctx[v], v.get())
    loop.call_soon(lambda: print("cb", v.get()), context=ctx)
    f = loop.create_future()
    f.add_done_callback(lambda f: print("done cb", v.get()), context=ctx)
    v.set(3)
    f.set_result(None)
    await asyncio.sleep(0)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(child(9), context=ctx, name="ctx")
    print(t.get_name(), ctx[v])
    print(await asyncio.to_thread(lambda: v.get()))
    print(await loop.run_in_executor(None, v.get))
    with v.set(99) as tok:
        print(v.get(), tok.old_value)
    print(v.get())
    agen = (x async for x in aiter_(3))
    async for x in agen:
        print(x)
        break
    await agen.aclose()


async def aiter_(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("agen closed")


asyncio.run(main())
with asyncio.Runner() as r:

    async def setv(n):
        v.set(n)
    r.run(setv(1))

    async def getv():
        return v.get()
    print(r.run(getv()))
    print(r.run(getv(), context=contextvars.Context()))
    try:
        r.run(3)
    except TypeError as e:
        print(e)
left = getv()
try:
    r.run(left)
except RuntimeError as e:
    print(e)
left.close()
