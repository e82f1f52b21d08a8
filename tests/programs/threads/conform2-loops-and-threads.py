"""A loop in another thread, executors of a loop, and what they refuse."""

import asyncio, time, threading


def main():
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    def runner():
        asyncio.set_event_loop(loop)
        loop.call_soon(ready.set)
        loop.run_forever()
        loop.close()
        print("loop closed")
    th = threading.Thread(target=runner)
    th.start()
    ready.wait()

    async def add(a, b):
        await asyncio.sleep(0.01)
        return a + b
    f = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    print(f.result(1), type(f).__module__)

    async def fail():
        raise KeyError("k")
    try:
        asyncio.run_coroutine_threadsafe(fail(), loop).result()
    except KeyError as e:
        print(repr(e))

    async def forever():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("cancelled inside")
            raise
    f = asyncio.run_coroutine_threadsafe(forever(), loop)
    time.sleep(0.02)
    try:
        f.result(0.01)
    except TimeoutError as e:
        print("timeout", repr(e))
    print(f.cancel())
    time.sleep(0.02)
    print(f.cancelled())
    try:
        asyncio.run_coroutine_threadsafe(3, loop)
    except TypeError as e:
        print(e)
    try:
        loop.run_until_complete(loop.create_future())
    except RuntimeError as e:
        print(e)
    try:
        asyncio.get_running_loop()
    except RuntimeError as e:
        print(e)
    loop.call_soon_threadsafe(loop.stop)
    th.join()
    try:
        loop.call_soon_threadsafe(print)
    except RuntimeError as e:
        print(e)

    async def m():
        l = asyncio.get_running_loop()
        t0 = time.monotonic()
        r = await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.05) for _ in range(3)))
        print(r, time.monotonic() - t0 < 0.12)
        names = await asyncio.gather(*(l.run_in_executor(None, lambda: threading.current_thread().name) for _ in range(2)))
        print(sorted(set(names))[0])
        try:
            await l.run_in_executor(None, lambda: 1 / 0)
        except ZeroDivisionError as e:
            print(e)

        def stop():
            raise StopIteration(3)
        try:
            await asyncio.wait_for(l.run_in_executor(None, stop), 0.1)
        except RuntimeError as e:
            print("R", e)
        except TimeoutError:
            print("T")
        fut = l.run_in_executor(None, time.sleep, 0.05)
        await asyncio.sleep(0.01)
        print(fut.cancel())
        try:
            await fut
        except asyncio.CancelledError:
            print("only the wait is over")
        try:
            l.set_default_executor(3)
        except TypeError as e:
            print(e)

        async def co():
            pass
        l.set_debug(True)
        try:
            l.run_in_executor(None, co)
        except TypeError as e:
            print(e)
        await l.shutdown_default_executor()
        try:
            await asyncio.to_thread(print)
        except RuntimeError as e:
            print(e)
    asyncio.run(m())


main()
