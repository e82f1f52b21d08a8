"""call_soon_threadsafe and run_coroutine_threadsafe from other threads: order, errors, cancelling."""
import asyncio
import concurrent.futures
import threading
import time


async def answer(n):
    await asyncio.sleep(0.05)
    if n < 0:
        raise ValueError(n)
    return n * 2


def outside(loop, done):
    for n in range(3):
        loop.call_soon_threadsafe(print, "callback", n)
    future = asyncio.run_coroutine_threadsafe(answer(4), loop)
    print(type(future).__module__, future.result())
    try:
        asyncio.run_coroutine_threadsafe(answer(-1), loop).result()
    except ValueError as error:
        print("raised over there", error)
    slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop)
    try:
        slow.result(timeout=0.05)
    except TimeoutError as error:
        print("not yet", slow.cancel())
    try:
        slow.result()
    except concurrent.futures.CancelledError:
        print("cancelled")
    try:
        asyncio.run_coroutine_threadsafe(print, loop)
    except TypeError as error:
        print(error)
    loop.call_soon_threadsafe(done.set)


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    thread = threading.Thread(target=outside, args=(loop, done))
    thread.start()
    await done.wait()
    thread.join()
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    return loop


loop = asyncio.run(main())
try:
    loop.call_soon_threadsafe(print, "too late")
except RuntimeError as error:
    print(error)
coro = answer(1)
try:
    asyncio.run_coroutine_threadsafe(coro, loop)
except RuntimeError as error:
    print(error)
coro.close()
