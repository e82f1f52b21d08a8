import asyncio
import functools


def tick():
    pass


class Clock:
    def ring(self):
        pass

    def __call__(self):
        pass

    def __repr__(self):
        return "Clock()"


@functools.wraps(tick)
def wrapped():
    pass


loop = asyncio.new_event_loop()
for callback in (
    tick, Clock().ring, Clock(), Clock, print, [].append, "".join, len, loop.create_future,
    functools.partial(tick), functools.partial(print, 1, end=""), wrapped, lambda: None, 3,
):
    handle = loop.call_soon(callback)
    print(handle)
handle.cancel()
print(handle)
print(loop.call_soon(tick, 1, 2))
loop.close()
