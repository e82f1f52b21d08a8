"""wrap_future and run_coroutine_threadsafe tie futures of threads and loops together."""
import asyncio
import concurrent.futures
import threading


async def double(number):
    await asyncio.sleep(0.02)
    return number * 2


async def fail():
    raise LookupError("in the loop")


def outside(loop):
    future = asyncio.run_coroutine_threadsafe(double(21), loop)
    print(type(future).__module__, future.result(timeout=1))
    failing = asyncio.run_coroutine_threadsafe(fail(), loop)
    print(repr(failing.exception()))
    slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop)
    try:
        slow.result(0.05)
    except TimeoutError:
        print("slow:", slow.cancel(), slow.cancelled())
    try:
        asyncio.run_coroutine_threadsafe(double, loop)
    except TypeError as error:
        print(error)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(outside, loop)
    by_hand = concurrent.futures.Future()
    threading.Timer(0.05, by_hand.set_result, ("from a timer",)).start()
    wrapped = asyncio.wrap_future(by_hand)
    print(asyncio.isfuture(wrapped), asyncio.wrap_future(wrapped) is wrapped, await wrapped)
    try:
        asyncio.wrap_future("no future")
    except AssertionError as error:
        print(error)


asyncio.run(main())
