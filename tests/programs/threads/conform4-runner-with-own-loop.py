import asyncio
class Step(asyncio.AbstractEventLoop):
    """with Runner"""
    def __init__(self):
        self.q = []
        self.closed = False
    def get_debug(self): return False
    def set_debug(self, v): pass
    def is_closed(self): return self.closed
    def is_running(self): return asyncio._get_running_loop() is self
    def time(self): return 0.0
    def call_soon(self, cb, *args, context=None):
        h = asyncio.Handle(cb, args, self, context)
        self.q.append(h)
        return h
    call_soon_threadsafe = call_soon
    def create_future(self): return asyncio.Future(loop=self)
    def create_task(self, coro, **kw): return asyncio.Task(coro, loop=self, **kw)
    def get_task_factory(self): return None
    def call_exception_handler(self, ctx): print("EH", ctx["message"], repr(ctx.get("exception")))
    def run_until_complete(self, fut):
        fut = asyncio.ensure_future(fut, loop=self)
        asyncio._set_running_loop(self)
        try:
            while not fut.done():
                self.q.pop(0)._run()
        finally:
            asyncio._set_running_loop(None)
        return fut.result()
    async def shutdown_asyncgens(self): print("shutdown_asyncgens")
    async def shutdown_default_executor(self, timeout=None): print("shutdown_default_executor")
    def close(self):
        self.closed = True
        print("closed")
async def worker(lock, sem, n):
    async with lock:
        print("lock", n)
        await asyncio.sleep(0)
    async with sem:
        await asyncio.sleep(0)
    return n
async def main():
    lock, sem, ev, cond = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event(), asyncio.Condition()
    print(await asyncio.gather(*(worker(lock, sem, n) for n in range(3))))
    async def waiter():
        await ev.wait()
        return "event"
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    ev.set()
    print(await t)
    b = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(b.wait(), b.wait())))
    q = asyncio.Queue(1)
    async def prod():
        for i in range(3): await q.put(i)
        q.shutdown()
    async def cons():
        got = []
        try:
            while True: got.append(await q.get())
        except asyncio.QueueShutDown:
            return got
    print((await asyncio.gather(prod(), cons()))[1])
    f = asyncio.shield(asyncio.sleep(0, "shielded"))
    print(await f)
    left = asyncio.create_task(ev_forever(), name="left")
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    return "result"
async def ev_forever():
    try:
        await asyncio.Event().wait()
    finally:
        print("left is cancelled")
with asyncio.Runner(loop_factory=Step) as r:
    print(r.run(main()))
print(asyncio.run(main(), loop_factory=Step))
