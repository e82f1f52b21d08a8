import asyncio
class MyLoop(asyncio.AbstractEventLoop):
    def __init__(self):
        self._queue = []
        self._stop = False
        self._time = 0.0
        self._later = []
    def get_debug(self): return False
    def time(self): return self._time
    def call_soon(self, callback, *args, context=None):
        h = asyncio.Handle(callback, args, self, context)
        self._queue.append(h)
        return h
    def call_at(self, when, callback, *args, context=None):
        h = asyncio.TimerHandle(when, callback, args, self, context)
        self._later.append(h)
        self._later.sort()
        return h
    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self._time + delay, callback, *args, context=context)
    def _timer_handle_cancelled(self, handle):
        print("timer cancelled")
    def create_future(self): return asyncio.Future(loop=self)
    def create_task(self, coro, *, name=None, context=None):
        return asyncio.Task(coro, loop=self, name=name, context=context)
    def call_exception_handler(self, context):
        print("EH", context["message"])
    def is_running(self): return asyncio._get_running_loop() is self
    def stop(self): self._stop = True
    def run_forever(self):
        self._stop = False
        asyncio._set_running_loop(self)
        try:
            while not self._stop:
                if not self._queue:
                    if not self._later: break
                    h = self._later.pop(0)
                    self._time = h.when()
                    if not h.cancelled():
                        h._run()
                    continue
                queue, self._queue = self._queue, []
                for h in queue:
                    if not h.cancelled():
                        h._run()
        finally:
            asyncio._set_running_loop(None)
    def run_until_complete(self, future):
        future = asyncio.ensure_future(future, loop=self)
        future.add_done_callback(lambda f: self.stop())
        self.run_forever()
        return future.result()
async def worker(queue, name):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        print(name, "did", item, "at", asyncio.get_running_loop().time())
        queue.task_done()
async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(worker(queue, f"w{i}"), name=f"w{i}") for i in range(2)]
    for n in (3, 1, 2): queue.put_nowait(n)
    await queue.join()
    for t in tasks: t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(1, "a"))
        b = tg.create_task(asyncio.sleep(2, "b"))
    print(a.result(), b.result())
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())
    try:
        await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError:
        print("wait_for timeout")
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(i)) for i in (1, 4)], timeout=2)
    print(len(done), len(pending))
    async def boom(): raise ValueError("boom")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom())
            tg.create_task(asyncio.sleep(10))
    except* ValueError as eg:
        print(eg.exceptions)
    return 42
loop = MyLoop()
print(loop.run_until_complete(main()))
f = asyncio.Future(loop=loop)
f.add_done_callback(lambda f: 1/0)
f.set_result(1)
loop.call_soon(loop.stop)
loop.run_forever()
print(asyncio.Future(loop=loop))
async def lazy():
    await asyncio.Future(loop=loop)
async def other():
    try:
        await asyncio.Future(loop=loop)
    except RuntimeError as e:
        print("RuntimeError", "attached to a different loop" in str(e))
asyncio.run(other())
