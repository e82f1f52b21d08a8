import asyncio


class PubSub:

    def __init__(self):
        self.cond = asyncio.Condition()
        self.log = []

    async def publish(self, m):
        async with self.cond:
            self.log.append(m)
            self.cond.notify_all()

    async def subscribe(self, start=0):
        n = start
        while True:
            async with self.cond:
                await self.cond.wait_for(lambda: len(self.log) > n)
                items = self.log[n:]
            for i in items:
                n += 1
                yield i
                if i is None:
                    return


async def sub(ps, name):
    async for m in ps.subscribe():
        print(name, m)


async def main():
    ps = PubSub()
    async with asyncio.TaskGroup() as tg:
        for n in 'AB':
            tg.create_task(sub(ps, n))
        for m in ('x', 'y'):
            await ps.publish(m)
            await asyncio.sleep(0.01)
        tg.create_task(sub(ps, 'late'))
        await asyncio.sleep(0.01)
        await ps.publish(None)
    c = asyncio.Condition()
    try:
        c.notify()
    except RuntimeError as e:
        print(e)
    l = asyncio.Lock()
    print(l.locked())
    async with l:
        print(repr(l)[-9:])
    try:
        l.release()
    except RuntimeError as e:
        print(e)
    e = asyncio.Event()
    w = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    e.set()
    print(await w)
    b = asyncio.Barrier(2)

    async def bw(i):
        async with b as pos:
            print('barrier', i, pos)
    await asyncio.gather(bw(1), bw(2))
    print(b.n_waiting, b.parties, b.broken)
    s = asyncio.BoundedSemaphore(1)
    async with s:
        print(s.locked())
    try:
        s.release()
    except ValueError as e:
        print(e)
asyncio.run(main())
