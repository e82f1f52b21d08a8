"""Locks, conditions, semaphores, barriers, events, queues of asyncio: reprs, errors, cancelled waiters."""

import asyncio


async def main():
    lock = asyncio.Lock()
    print(repr(lock)[-11:])
    await lock.acquire()
    print(repr(lock)[-9:])
    w = asyncio.create_task(lock.acquire(), name="w1")
    w2 = asyncio.create_task(lock.acquire(), name="w2")
    await asyncio.sleep(0)
    print(repr(lock)[-20:])
    w.cancel()
    lock.release()
    print(lock.locked())
    print(await asyncio.gather(w, w2, return_exceptions=True))
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    c = asyncio.Condition()
    for f in (c.notify, c.notify_all):
        try:
            f()
        except RuntimeError as e:
            print(e)
    try:
        await c.wait()
    except RuntimeError as e:
        print(e)
    try:
        asyncio.Condition(lock=3)
    except Exception as e:
        print(type(e).__name__, e)
    order = []

    async def waiter(n):
        async with c:
            try:
                await c.wait()
                order.append(n)
            except asyncio.CancelledError:
                order.append(f"c{n}")
                raise
    ts = [asyncio.create_task(waiter(i)) for i in range(4)]
    await asyncio.sleep(0)
    async with c:
        c.notify(2)
        ts[0].cancel()
    await asyncio.sleep(0.01)
    print(order)
    async with c:
        c.notify_all()
    await asyncio.gather(*ts, return_exceptions=True)
    print(order)
    s = asyncio.Semaphore(2)
    print(repr(s)[-20:], s.locked())
    async with s, s:
        print(repr(s)[-8:], s.locked())
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    bar = asyncio.Barrier(3)

    async def arrive(n):
        try:
            i = await bar.wait()
            return (n, i)
        except asyncio.BrokenBarrierError as e:
            return (n, repr(e))
    print(await asyncio.gather(*(arrive(i) for i in range(3))))
    t = asyncio.create_task(arrive(9))
    await asyncio.sleep(0)
    print(bar.n_waiting, repr(bar)[-23:])
    await bar.abort()
    print(await t, bar.broken)
    await bar.reset()
    print(bar.broken)
    t = asyncio.create_task(arrive(8))
    await asyncio.sleep(0)
    await bar.reset()
    print(await t)
    async with asyncio.Barrier(1) as pos:
        print("pos", pos)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)
    ev = asyncio.Event()
    print(repr(ev)[-8:])
    ws = [asyncio.create_task(ev.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(repr(ev)[-19:])
    ev.set()
    ev.clear()
    print(await asyncio.gather(*ws), ev.is_set())
    q = asyncio.Queue(1)
    g = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    print(repr(q)[-23:])
    q.put_nowait(1)
    g.cancel()
    print(await asyncio.gather(g, return_exceptions=True), q.qsize())
    try:
        q.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e))
    p = asyncio.create_task(q.put(3))
    await asyncio.sleep(0)
    q.shutdown()
    print(await asyncio.gather(p, return_exceptions=True), q.qsize())
    print(q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueShutDown as e:
        print(repr(e))
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)


asyncio.run(main())
lock = asyncio.Lock()


async def use(hold):
    async with lock:
        t = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        t.cancel()


asyncio.run(use(1))
try:
    asyncio.run(use(2))
except RuntimeError as e:
    print(str(e)[:30], str(e)[-31:])
