import asyncio
import threading
import concurrent.futures


async def add(left, right):
    await asyncio.sleep(0.1)
    return left + right


async def fails():
    raise ValueError("in the loop")


def other_thread(loop):
    future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    print(type(future).__name__, future.result())
    try:
        asyncio.run_coroutine_threadsafe(fails(), loop).result()
    except ValueError as error:
        print(repr(error))
    late = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
    try:
        late.result(timeout=0.1)
    except concurrent.futures.TimeoutError:
        print("late", late.cancel())


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(other_thread, loop)
    await asyncio.sleep(0.1)
    print(len(asyncio.all_tasks()))
    try:
        asyncio.run_coroutine_threadsafe(3, loop)
    except TypeError as error:
        print(error)


asyncio.run(main())
