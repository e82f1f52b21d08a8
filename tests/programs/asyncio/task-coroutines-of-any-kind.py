import asyncio, types, collections.abc

@types.coroutine
def old(n):
    x = yield
    yield from asyncio.sleep(0.01).__await__()
    return n * 2

class Own(collections.abc.Coroutine):
    def __init__(self, inner): self.inner = inner
    def send(self, value): print("send", value); return self.inner.send(value)
    def throw(self, *a): print("throw", a); return self.inner.throw(*a)
    def close(self): print("close"); return self.inner.close()
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return self.send(None)

class Duck:
    def __init__(self, inner): self.inner = inner
    def send(self, value): print("send", value); return self.inner.send(value)
    def throw(self, *a): print("throw", a); return self.inner.throw(*a)
    def close(self): print("close"); return self.inner.close()
    def __await__(self): return self.inner.__await__()

async def work(n):
    await asyncio.sleep(0.01)
    return n + 1

async def bad():
    await asyncio.sleep(0)
    raise ValueError("x")

async def main():
    print(await asyncio.ensure_future(old(4)))
    try:
        asyncio.create_task(old(4))
    except TypeError as e: print(str(e)[:45])
    t = asyncio.create_task(Own(work(1)))
    print(await t, type(t.get_coro()).__name__)
    t = asyncio.create_task(Own(bad()))
    try: await t
    except ValueError as e: print("ValueError", e)
    t = asyncio.create_task(Own(work(1)))
    await asyncio.sleep(0)
    t.cancel("m")
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e.args)
    print(await asyncio.gather(Own(work(5)), old(2), Own(work(6))))
    print(await asyncio.wait_for(Own(work(5)), 1))
    try:
        asyncio.create_task(Duck(work(1)))
    except TypeError as e: print(str(e)[:45])
    print(asyncio.iscoroutine(Duck(None)), asyncio.iscoroutine(Own(None)), asyncio.iscoroutine(old(1)))
    print(await asyncio.ensure_future(Duck(work(1))))
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(Own(work(9)))
    print(a.result())
asyncio.run(main())
print(asyncio.run(Own(work(3))))
print(asyncio.run(old(3)))
for bad in (3, print, work, iter([])):
    try: asyncio.run(bad)
    except TypeError as e: print(e)
    try: asyncio.Task(bad)
    except (RuntimeError, TypeError) as e: print(type(e), str(e)[:55])
