"""What is not asyncio's own: coroutines that are no `async def`, and loops that a program made."""

from collections.abc import Coroutine


def is_coroutine(value):
    return isinstance(value, Coroutine)


def is_future(value):
    """Of a class that says it is another one, as a mock does."""
    kind = value.__class__
    return hasattr(kind, "_asyncio_future_blocking") and value._asyncio_future_blocking is not None


async def sleep(loop, delay, result):
    """By the methods of such a loop."""
    future = loop.create_future()
    handle = loop.call_later(delay, _end_sleep, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _end_sleep(future, result):
    if not future.cancelled():
        future.set_result(result)


def drive(coro):
    """Passes on what it is sent and thrown, until the coroutine is done."""
    advances = hasattr(type(coro), "__next__")
    error = None
    while True:
        try:
            if error is not None:
                item = coro.throw(error)
            elif advances:
                item = coro.__next__()
            else:
                item = coro.send(None)
        except StopIteration as stop:
            return stop.value
        error = None
        try:
            yield item
        except GeneratorExit:
            raise
        except BaseException as thrown:
            error = thrown
