"""A loop that runs forever in a thread: stopped from outside, its tasks cancelled, closed."""
import asyncio
import threading


def run(loop):
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
    finally:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        results = loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        print(sorted(type(one).__name__ for one in results))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


async def tick(name):
    n = 0
    try:
        while True:
            n += 1
            await asyncio.sleep(0.02)
    finally:
        print(name, "ends", n > 1)


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run, args=(loop,), name="loop")
thread.start()
handle = asyncio.run_coroutine_threadsafe(tick("tick"), loop)
print(asyncio.run_coroutine_threadsafe(asyncio.to_thread(lambda: threading.current_thread().name), loop).result())
try:
    handle.result(timeout=0.1)
except TimeoutError:
    print("still ticking", loop.is_running())
try:
    loop.close()
except RuntimeError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(handle.cancelled(), loop.is_closed(), loop.is_running())
