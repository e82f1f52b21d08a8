import asyncio, types

class Later:
    """Yields a future by hand."""
    def __init__(self, fut): self.fut = fut
    def __await__(self):
        self.fut._asyncio_future_blocking = True
        try:
            got = yield self.fut
            print("sent", got)
        except BaseException as e:
            print("thrown", type(e).__name__, e)
            raise
        return self.fut.result()

class DuckFuture:
    _asyncio_future_blocking = False
    _loop = None
    def __init__(self, loop): self._loop = loop; self.cbs = []; self.v = None; self.state = 0
    def get_loop(self): return self._loop
    def add_done_callback(self, cb, *, context=None):
        print("add", type(context).__name__); self.cbs.append((cb, context))
    def remove_done_callback(self, cb): pass
    def done(self): return self.state != 0
    def cancelled(self): return self.state == 2
    def set(self, v):
        self.state = 1; self.v = v
        for cb, ctx in self.cbs: self._loop.call_soon(cb, self, context=ctx)
    def cancel(self, msg=None):
        print("cancel", msg); self.state = 2
        for cb, ctx in self.cbs: self._loop.call_soon(cb, self, context=ctx)
        return True
    def exception(self): return None
    def result(self):
        if self.state == 2: raise asyncio.CancelledError("duck")
        return self.v
    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        return self.result()

@types.coroutine
def odd(value):
    try:
        return (yield value)
    except RuntimeError as e:
        print("RuntimeError", str(e)[:60].split(" at 0x")[0])
        return "odd"

async def wrap(x): return await x

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    t = asyncio.create_task(wrap(Later(f)))
    loop.call_later(0.01, f.set_result, 5)
    print(await t)
    f = loop.create_future()
    t = asyncio.create_task(wrap(Later(f)))
    loop.call_later(0.01, f.set_exception, ValueError("v"))
    try: await t
    except ValueError as e: print("got", e)
    f = loop.create_future()
    t = asyncio.create_task(wrap(Later(f)))
    await asyncio.sleep(0)
    t.cancel("why")
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e)
    d = DuckFuture(loop)
    t = asyncio.create_task(wrap(d))
    loop.call_later(0.01, d.set, "duck")
    await asyncio.sleep(0)
    print(t._fut_waiter is d)
    print(await t)
    d = DuckFuture(loop)
    t = asyncio.create_task(wrap(d))
    await asyncio.sleep(0)
    t.cancel("stop")
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e)
    for v in (3, "text", (i for i in ()), loop.create_future(), object):
        print(await asyncio.create_task(wrap(odd(v))))
    async def agen():
        yield 1
        await asyncio.sleep(0.01)
        yield 2
        raise KeyError("end")
    g = agen()
    t = asyncio.create_task(g.__anext__())
    print(await t)
    print(await asyncio.wait_for(g.__anext__(), 1))
    t = asyncio.ensure_future(g.asend(None))
    try: await t
    except KeyError as e: print("KeyError", e)
    t = asyncio.ensure_future(g.__anext__())
    print(repr(t).replace(t.get_name(), "T"))
    try: await t
    except StopAsyncIteration as e: print("StopAsync")
    g = agen()
    t1 = asyncio.create_task(g.__anext__(), name="one")
    done, pending = await asyncio.wait([t1])
    print([x.result() for x in done], await g.aclose())
asyncio.run(main())
