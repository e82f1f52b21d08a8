# a duck-typed loop
import asyncio, collections, contextvars, heapq
class Timer:
    def __init__(self, when, callback, args, context):
        self.when, self.callback, self.args, self.context = when, callback, args, context
        self.dropped = False
    def cancel(self):
        self.dropped = True
class TinyLoop:
    def __init__(self):
        self.ready = collections.deque()
        self.timers = []
        self.now = 0
        self.count = 0
    def get_debug(self): return False
    def time(self): return self.now
    def call_soon(self, callback, *args, context=None):
        self.ready.append((callback, args, context))
    def call_later(self, delay, callback, *args, context=None):
        self.count += 1
        timer = Timer(self.now + delay, callback, args, context)
        heapq.heappush(self.timers, (timer.when, self.count, timer))
        return timer
    def call_exception_handler(self, context):
        print("handler:", context["message"], repr(context.get("exception")))
    def create_future(self):
        return asyncio.Future(loop=self)
    def create_task(self, coro):
        return asyncio.Task(coro, loop=self)
    def is_running(self): return True
    def is_closed(self): return False
    def run_until_complete(self, coro):
        task = self.create_task(coro)
        asyncio._set_running_loop(self)
        try:
            while not task.done():
                while self.ready:
                    cb, args, ctx = self.ready.popleft()
                    if ctx: ctx.run(cb, *args)
                    else: cb(*args)
                if self.timers and not task.done():
                    when, _, timer = heapq.heappop(self.timers)
                    self.now = when
                    if not timer.dropped:
                        self.call_soon(timer.callback, *timer.args, context=timer.context)
                elif not task.done():
                    break
        finally:
            asyncio._set_running_loop(None)
        return task.result()
async def child(n):
    print("child", n, "begins")
    await asyncio.sleep(n)
    print("child", n, "ends at", loop.time())
    return n * 10
async def main():
    print(asyncio.get_running_loop() is loop, asyncio.current_task().get_name())
    fut = loop.create_future()
    loop.call_later(1, fut.set_result, "value")
    print(await fut)
    results = await asyncio.gather(child(3), child(2))
    print(results)
    t = asyncio.create_task(child(5))
    await asyncio.sleep(1)
    t.cancel("stop")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    try:
        async with asyncio.timeout(1): pass
    except Exception as e:
        print(type(e).__name__, e)
    print(len(asyncio.all_tasks()))
    f = loop.create_future()
    f.add_done_callback(lambda f: print("callback", f.result()))
    f.set_result(7)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return "end"
loop = TinyLoop()
print(loop.run_until_complete(main()))
t = asyncio.Task(child(1), loop=loop)
print(t.done(), t.get_loop() is loop)
t.cancel()
while loop.ready:
    cb, args, ctx = loop.ready.popleft()
    ctx.run(cb, *args)
print(t.cancelled())
