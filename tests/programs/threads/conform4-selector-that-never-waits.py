import asyncio, selectors
class Spin(selectors.SelectSelector):
    "never waits"
    def select(self, timeout=None):
        self.last = timeout
        return super().select(0)
async def main():
    for i in range(3):
        await asyncio.sleep(0.001)
        print("tick", i)
loop = asyncio.SelectorEventLoop(Spin())
loop.run_until_complete(main())
loop.close()
class Bad(selectors.SelectSelector):
    def select(self, timeout=None):
        raise RuntimeError("no select")
loop = asyncio.SelectorEventLoop(selector=Bad())
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as e:
    print("error", e)
print(loop.is_running())
loop.close()
f = open("x.txt", "w")
loop = asyncio.new_event_loop()
g = open("y.txt", "w")
print(g.fileno() - f.fileno())
loop.close()
sel = selectors.DefaultSelector()
loop = asyncio.SelectorEventLoop(sel)
h = open("z.txt", "w")
print(h.fileno() - g.fileno())
loop.close()
import signal, os
async def sig():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, done.set)
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGUSR1)
    await done.wait()
    print("signal")
loop = asyncio.SelectorEventLoop(selectors.DefaultSelector())
loop.run_until_complete(sig())
async def sub():
    p = await asyncio.create_subprocess_exec("echo", "hi", stdout=asyncio.subprocess.PIPE)
    out, _ = await p.communicate()
    print(out, p.returncode)
loop.run_until_complete(sub())
loop.close()
