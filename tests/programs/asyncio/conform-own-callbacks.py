import asyncio
class T(asyncio.Task):
    def add_done_callback(self, cb, *, context=None):
        print("add", getattr(cb, '__qualname__', cb)); return super().add_done_callback(cb, context=context)
    def remove_done_callback(self, cb):
        print("rem"); return super().remove_done_callback(cb)
async def f(): await asyncio.sleep(0); return 3
loop = asyncio.new_event_loop()
async def outer(t): return await t
t = T(f(), loop=loop)
print(loop.run_until_complete(t))
t = T(f(), loop=loop)
print(loop.run_until_complete(outer(t)))
class F(asyncio.Future):
    def add_done_callback(self, cb, *, context=None):
        print("Fadd"); return super().add_done_callback(cb, context=context)
x = F(loop=loop); loop.call_soon(x.set_result, 1)
print(loop.run_until_complete(outer(x)))
x = F(loop=loop); loop.call_soon(x.set_result, 1)
print(loop.run_until_complete(x))
x = F(loop=loop); loop.call_soon(x.set_result, 1)
async def w(): return await asyncio.gather(x, asyncio.shield(x))
print(loop.run_until_complete(w()))
loop.close()
