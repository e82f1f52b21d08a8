# a loop on a list of callables; everything by hand
import asyncio
todo = []
class Loop:
    def get_debug(self):
        return False
    def call_soon(self, callback, *args, context=None):
        print("call_soon", len(todo))
        todo.append((callback, args, context))
    def call_exception_handler(self, context):
        print("exception handler:", context["message"])
loop = Loop()
def turn():
    asyncio._set_running_loop(loop)
    while todo:
        callback, args, context = todo.pop(0)
        context.run(callback, *args)
    asyncio._set_running_loop(None)
async def ping(future):
    print("ping waits", asyncio.current_task() is task)
    value = await future
    print("ping got", value)
    await asyncio.sleep(0)
    raise ValueError("ping")
future = asyncio.Future(loop=loop)
task = asyncio.Task(ping(future), loop=loop, name="ping")
task.add_done_callback(lambda t: print("done", repr(t.exception())))
print("first turn")
turn()
print(task.done(), future.done(), future.get_loop() is loop, task.get_loop() is loop)
future.set_result(5)
print("second turn")
turn()
print(task)
late = asyncio.Future(loop=loop)
late.set_exception(KeyError("late"))
late.add_done_callback(lambda f: print("late", repr(f.exception())))
turn()
c = asyncio.Future(loop=loop)
t2 = asyncio.Task(ping(c), loop=loop)
task = t2
turn()
t2.cancel("enough")
turn()
print(t2.cancelled(), c.cancelled())
lost = asyncio.Future(loop=loop)
lost.set_exception(OSError("nobody asks"))
lost = None
print("all", asyncio.all_tasks(loop))
pending = asyncio.Task(asyncio.sleep(0), loop=loop, name="pending")
print([t.get_name() for t in asyncio.all_tasks(loop)])
try:
    print(asyncio.current_task(loop))
except Exception as e:
    print(e)
async def mixed():
    f = asyncio.get_running_loop().create_future()
    t = asyncio.Task(other(f), loop=loop, name="other")
async def other(f):
    try:
        await f
    except RuntimeError as e:
        print("different" in str(e))
asyncio.run(mixed())
turn()
turn()
