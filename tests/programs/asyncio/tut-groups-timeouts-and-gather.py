import asyncio


async def ok(n, d):
    try:
        await asyncio.sleep(d)
        print('ok', n)
        return n
    except asyncio.CancelledError:
        print('cancelled', n)
        raise


async def bad(d, e):
    await asyncio.sleep(d)
    raise e


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(ok(1, 0.2))
        b = tg.create_task(ok(2, 0.1))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(3, 1))
            tg.create_task(bad(0.1, ValueError('v')))
            tg.create_task(bad(0.1, KeyError('k')))
    except* ValueError as eg:
        print('V', eg.exceptions)
    except* KeyError as eg:
        print('K', eg.exceptions, eg)
    try:
        async with asyncio.timeout(0.1) as cm:
            await ok(4, 1)
    except TimeoutError as e:
        print(repr(e), cm.expired(), cm)
    try:
        await asyncio.wait_for(ok(5, 1), timeout=0.1)
    except asyncio.TimeoutError as e:
        print(repr(e))
    print(await asyncio.gather(ok(6, 0.1), bad(0.05, RuntimeError('r')), return_exceptions=True))
    try:
        await asyncio.gather(ok(7, 0.1), bad(0.05, RuntimeError('r2')))
    except RuntimeError as e:
        print(e)
    await asyncio.sleep(0.2)
    for c in asyncio.as_completed([ok(8, 0.2), ok(9, 0.1)]):
        print('->', await c)
    ts = [asyncio.create_task(ok(i, i / 100)) for i in (10, 11, 30)]
    done, pending = await asyncio.wait(ts, timeout=0.15)
    print(len(done), len(pending))
    for p in pending:
        p.cancel()
    try:
        await pending.pop()
    except asyncio.CancelledError as e:
        print('c', repr(e))
    t = asyncio.create_task(ok(50, 0.1))
    try:
        await asyncio.wait_for(asyncio.shield(t), 0.05)
    except TimeoutError:
        print('shielded', t.done())
    print(await t)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(ok(60, 0.1))
        tg.create_task(bad(0.05, OSError('disk')))
asyncio.run(main())
