import asyncio
import inspect


class Dummy(asyncio.AbstractEventLoop):
    def time(self):
        return 42.0

    def get_debug(self):
        return False


loop = Dummy()
print(loop.time(), isinstance(loop, asyncio.AbstractEventLoop))
calls = {
    "call_soon": (print,),
    "call_later": (1, print),
    "run_forever": (),
    "stop": (),
    "is_closed": (),
    "create_future": (),
    "set_debug": (True,),
    "add_reader": (0, print),
    "default_exception_handler": ({},),
}
for name, args in calls.items():
    try:
        getattr(loop, name)(*args)
    except NotImplementedError as error:
        print(name, repr(error))
print(inspect.iscoroutinefunction(loop.create_server), inspect.iscoroutinefunction(loop.call_soon))
try:
    asyncio.AbstractEventLoop.close(loop)
except NotImplementedError:
    print("by the class too")
server = asyncio.AbstractServer()
try:
    server.close()
except NotImplementedError as error:
    print("AbstractServer", repr(error))
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
