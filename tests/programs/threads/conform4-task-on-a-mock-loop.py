import asyncio
from unittest import mock
loop = mock.Mock()
loop.get_debug.return_value = False
async def co():
    print("step 1")
    f = asyncio.Future(loop=loop)
    try:
        r = await f
        print("got", r)
    except asyncio.CancelledError:
        print("cancelled")
        raise
    return "x"
t = asyncio.Task(co(), loop=loop)
print(loop.call_soon.call_count)
step, = loop.call_soon.call_args.args
ctx = loop.call_soon.call_args.kwargs["context"]
try:
    ctx.run(step)
except RuntimeError as e:
    print("is not the running loop" in str(e))
asyncio._set_running_loop(loop)
ctx.run(step)
print(t.done(), t._fut_waiter is not None)
t._fut_waiter.set_result("v")
(wake, fut) = loop.call_soon.call_args.args
wake(fut)
print(t.done(), t.result())
asyncio._set_running_loop(None)
t.add_done_callback(print)
print(loop.call_soon.call_args.args[0] is print)
class Loop2:
    calls = []
    def get_debug(self): return True
    def call_soon(self, cb, *args, context): self.calls.append((cb, args))
    def call_exception_handler(self, ctx): print("EH", ctx["message"])
f = asyncio.Future(loop=Loop2())
f.add_done_callback(lambda f: None)
f.set_exception(ValueError("x"))
print(len(Loop2.calls))
del f
Loop2.calls.clear()
g = asyncio.Future(loop=Loop2())
print(g.get_loop().__class__.__name__, g.cancel(), g.cancelled())
try:
    asyncio.Future(loop=None)
except RuntimeError as e:
    print(e)
async def main():
    try:
        await asyncio.Future(loop=Loop2())
    except RuntimeError as e:
        print("different loop" in str(e))
asyncio.run(main())
