import asyncio
async def worker(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(f"{name} failed")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "finally")
async def a():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker("A", 0.01, True))
            tg.create_task(worker("B", 2))
            tg.create_task(worker("C", 0.01, True))
    except* ValueError as eg:
        print(repr(eg), [str(e) for e in eg.exceptions])
async def b():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(worker("D", 0.001))
        raise KeyError("body")
async def c():
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(worker("E", 0.01, True))
            outer.create_task(worker("F", 1))
async def d():
    tg = asyncio.TaskGroup()
    try:
        tg.create_task(worker("x", 1))
    except RuntimeError as e:
        print(e)
    async with tg:
        pass
    try:
        async with tg: pass
    except RuntimeError as e:
        print(e)
    try:
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
async def e():
    async def main():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker("G", 5))
            await asyncio.sleep(5)
    t = asyncio.create_task(main())
    await asyncio.sleep(0.01)
    t.cancel("outer")
    try:
        await t
    except asyncio.CancelledError as err:
        print("cancelled", err.args, t.cancelling())
async def f():
    async def spawn(tg):
        await asyncio.sleep(0)
        tg.create_task(worker("late", 0.01))
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(spawn(tg), name="spawner")
        print(tg)
    print(t, tg)
for coro in (a, b, c, d, e, f):
    try:
        asyncio.run(coro())
    except BaseException as err:
        print(type(err).__name__, err)
        import traceback
        if isinstance(err, BaseExceptionGroup):
            print(err.exceptions)
