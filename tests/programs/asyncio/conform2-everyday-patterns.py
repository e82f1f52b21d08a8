"""Rate limiter, retry, cache, bus, workers, race, debounce."""

import asyncio, heapq, collections, functools, time


class Limiter:

    def __init__(self, n, per):
        self.n, self.per, self.stamps = (n, per, collections.deque())

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while len(self.stamps) >= self.n:
            wait = self.stamps[0] + self.per - loop.time()
            if wait <= 0:
                self.stamps.popleft()
            else:
                await asyncio.sleep(wait)
        self.stamps.append(loop.time())

    async def __aexit__(self, *a):
        pass


def retry(times, delay):

    def deco(f):

        @functools.wraps(f)
        async def run(*a, **k):
            for i in range(times):
                try:
                    return await f(*a, **k)
                except ValueError as e:
                    if i == times - 1:
                        raise ExceptionGroup("gave up", [e]) from e
                    await asyncio.sleep(delay * 2 ** i)
        return run
    return deco


calls = 0

@retry(3, 0.01)


async def flaky(ok_at):
    global calls
    calls += 1
    if calls < ok_at:
        raise ValueError(calls)
    return calls


def once(f):
    cache = {}

    @functools.wraps(f)
    async def run(k):
        if k not in cache:
            cache[k] = asyncio.ensure_future(f(k))
        return await asyncio.shield(cache[k])
    return run



@once


async def load(k):
    print("loading", k)
    await asyncio.sleep(0.02)
    return k.upper()


class Bus:

    def __init__(self):
        self.qs = collections.defaultdict(list)

    def sub(self, topic):
        q = asyncio.Queue()
        self.qs[topic].append(q)
        return q

    async def pub(self, topic, m):
        for q in self.qs[topic]:
            await q.put(m)


class Pool:

    def __init__(self, n):
        self.q = asyncio.LifoQueue()
        [self.q.put_nowait(f"conn{i}") for i in range(n)]

    async def __aenter__(self):
        self.c = await self.q.get()
        return self.c


async def main():
    lim = Limiter(2, 0.1)
    t0 = time.monotonic()

    async def hit(i):
        async with lim:
            return (i, round(time.monotonic() - t0, 1))
    print(sorted(when for _, when in await asyncio.gather(*(hit(i) for i in range(5)))))
    print(await flaky(3), calls)
    try:
        await flaky(100)
    except* ValueError as g:
        print(g.exceptions, repr(g.__cause__))
    print(flaky.__name__)
    print(await asyncio.gather(load("a"), load("a"), load("b")))
    bus = Bus()
    q1, q2 = (bus.sub("x"), bus.sub("x"))
    await bus.pub("x", 1)
    print(q1.get_nowait(), q2.qsize())
    pq = asyncio.PriorityQueue()
    for i, (p, n) in enumerate([(2, "c"), (1, "a"), (1, "b")]):
        pq.put_nowait((p, i, n))
    print([pq.get_nowait()[2] for _ in range(3)])
    q = asyncio.Queue()
    res = []

    async def worker(n):
        while True:
            x = await q.get()
            try:
                if x == 3:
                    raise RuntimeError("three")
                await asyncio.sleep(0.001)
                res.append((n, x))
            except RuntimeError as e:
                res.append((n, str(e)))
            finally:
                q.task_done()
    ws = [asyncio.create_task(worker(i)) for i in range(2)]
    for x in range(5):
        q.put_nowait(x)
    await q.join()
    [w.cancel() for w in ws]
    print(sorted(map(str, res)), [type(r).__name__ for r in await asyncio.gather(*ws, return_exceptions=True)])

    async def racer(n, d):
        try:
            await asyncio.sleep(d)
            return n
        except asyncio.CancelledError:
            print("lost", n)
            raise
    ts = {asyncio.create_task(racer(n, d)) for n, d in (("slow", 0.05), ("fast", 0.01))}
    done, rest = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    for t in rest:
        t.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    print(done.pop().result())
    loop = asyncio.get_running_loop()
    h = None
    fired = []
    for i in range(3):
        if h:
            h.cancel()
        h = loop.call_later(0.02, fired.append, i)
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.03)
    print(fired, h.cancelled())
    sem = asyncio.Semaphore(3)
    now = peak = 0

    async def job():
        nonlocal now, peak
        async with sem:
            now += 1
            peak = max(peak, now)
            await asyncio.sleep(0.001)
            now -= 1
    await asyncio.gather(*(job() for _ in range(10)))
    print(peak)


asyncio.run(main())
