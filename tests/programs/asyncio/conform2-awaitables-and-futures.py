"""What can be awaited, what cannot, and futures asked at the wrong time."""

import asyncio, sys


class Sleep:

    def __init__(self, n):
        self.n = n

    def __await__(self):
        for _ in range(self.n):
            yield
        return f"slept {self.n}"


class Now:

    def __await__(self):
        return iter([])


class BadAwait:

    def __await__(self):
        return 3


class YieldsValue:

    def __await__(self):
        yield 42


async def main():
    print(await Sleep(3), await Sleep(0), await Now())
    for bad in (BadAwait(), YieldsValue(), 3, None, [1]):
        try:
            print(await bad)
        except (TypeError, RuntimeError) as e:
            print(type(e).__name__, str(e)[:60])
    print(await asyncio.gather(Sleep(1), Sleep(2)))
    print(await asyncio.wait_for(Sleep(1), 1))
    try:
        asyncio.create_task(Sleep(1))
    except TypeError as e:
        print(str(e)[:27])
    f = asyncio.ensure_future(Sleep(2))
    print(type(f).__name__, await f)
    import types

    @types.coroutine
    def old():
        x = (yield)
        return "old"
    print(await old())
    c = asyncio.sleep(0)
    print(asyncio.iscoroutine(c), asyncio.isfuture(c))
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)

    async def once():
        return 1
    o = once()
    t1 = asyncio.create_task(o)
    await t1
    t2 = asyncio.create_task(o)
    try:
        await t2
    except RuntimeError as e:
        print(e)
    fut = asyncio.Future()
    fut.set_result(7)
    print(await fut, await fut, fut.result())
    fut = asyncio.Future()
    for call in (fut.result, fut.exception, lambda: fut.set_exception(3), lambda: fut.set_exception(StopIteration), lambda: fut.set_exception(StopIteration())):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)
    fut2 = asyncio.Future()
    fut2.set_exception(StopIteration("s"))
    try:
        await fut2
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    fut3 = asyncio.Future()
    fut3.cancel("why")
    for call in (lambda: fut3.set_result(1), fut3.result, fut3.exception, fut3.cancel):
        try:
            print(call())
        except BaseException as e:
            print(type(e).__name__, e)
    log = []
    f4 = asyncio.Future()
    cb = lambda f: log.append(1)
    f4.add_done_callback(cb)
    f4.add_done_callback(cb)
    print(f4.remove_done_callback(cb), f4.remove_done_callback(cb))
    f4.add_done_callback(log.append)
    f4.set_result(0)
    f4.add_done_callback(lambda f: log.append("after"))
    print(log)
    await asyncio.sleep(0)
    print(len(log))
    other = asyncio.new_event_loop()
    of = other.create_future()
    try:
        await of
    except RuntimeError as e:
        print(str(e)[-33:])
    try:
        await asyncio.wait_for(of, 0.01)
    except (RuntimeError, TimeoutError) as e:
        print(type(e).__name__)
    try:
        await asyncio.gather(of, asyncio.Future())
    except ValueError as e:
        print(e)
    other.close()

    async def selfwait():
        await asyncio.current_task()
    t = asyncio.create_task(selfwait())
    try:
        await t
    except RuntimeError as e:
        print(str(e)[:26])
    loop = asyncio.get_running_loop()
    ready = loop.create_future()
    loop.call_soon(ready.set_result, 1)

    async def race():
        return await ready
    print(await asyncio.gather(race(), race(), ready))


asyncio.run(main())
