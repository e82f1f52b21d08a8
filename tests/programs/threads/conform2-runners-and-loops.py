"""Runner, run and loops by hand: what is cleaned up, and what a closed loop refuses."""

import asyncio, threading, time, concurrent.futures
with asyncio.Runner(debug=False, loop_factory=asyncio.SelectorEventLoop) as r:
    print(r.get_loop().get_debug(), type(r.get_loop()).__mro__[1].__name__)

    async def a():
        asyncio.create_task(left(), name="left")
        await asyncio.sleep(0)
        return 1

    async def left():
        try:
            await asyncio.sleep(10)
        finally:
            print("left cleaned")
    print(r.run(a()))
    print("between")
print("closed")
try:
    r.get_loop()
except RuntimeError as e:
    print(e)


async def fails():
    raise LookupError("x")


try:
    asyncio.run(fails())
except LookupError as e:
    print(repr(e))


async def inner():
    return "nested"


async def outer():
    try:
        return asyncio.run(inner())
    except RuntimeError as e:
        return str(e)


for bad in (3, inner, None):
    try:
        asyncio.run(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e)[:45])


async def canceller():
    asyncio.current_task().cancel("me")
    await asyncio.sleep(0)


try:
    asyncio.run(canceller())
except asyncio.CancelledError as e:
    print("cancelled", e.args)


async def ki():
    raise KeyboardInterrupt("k")


try:
    asyncio.run(ki())
except KeyboardInterrupt as e:
    print("KI", e.args)


async def se():
    raise SystemExit(4)


try:
    asyncio.run(se())
except SystemExit as e:
    print("exit", e.code)


def in_thread():
    print(asyncio.run(inner()), threading.current_thread().name)


t = threading.Thread(target=in_thread, name="T")
t.start()
t.join()
loop = asyncio.new_event_loop()
loop.call_later(0.02, loop.stop)
loop.run_forever()
print(loop.is_running(), loop)
try:
    loop.run_until_complete(loop.create_future() if False else asyncio.sleep(0, "r")) and print("ok")
finally:
    loop.close()
loop.close()
print(loop.is_closed())
for f in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.run_forever(), lambda: loop.run_in_executor(None, print), lambda: loop.create_future(), lambda: loop.stop(), lambda: loop.time() > 0):
    try:
        print(type(f()).__name__)
    except RuntimeError as e:
        print(e)
l2 = asyncio.new_event_loop()
l2.call_soon(l2.stop)
try:
    l2.run_until_complete(l2.create_future())
except RuntimeError as e:
    print(e)


async def stopper():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(0)
    print("one more")
    await asyncio.sleep(0)
    print("not now")


try:
    l2.run_until_complete(stopper())
except RuntimeError as e:
    print(e)
l2.run_until_complete(asyncio.sleep(0))
l2.close()
