import asyncio
import functools


def tick(*args):
    pass


loop = asyncio.new_event_loop()
loop.set_debug(True)
print(loop.call_soon(tick, "a", 1))
print(loop.call_soon(functools.partial(tick, 1, 2), "x" * 50))
print(loop.call_soon(print, [1, 2, 3, 4, 5, 6, 7, 8]))
handle = loop.call_soon(tick, "cancelled")
handle.cancel()
print(handle)
future = asyncio.Future(loop=loop)
print(future)
future.add_done_callback(tick)
print(future)
future.set_result(1)
print(future)
loop.set_debug(False)
print(loop.call_soon(tick, "a", 1))
loop.close()
