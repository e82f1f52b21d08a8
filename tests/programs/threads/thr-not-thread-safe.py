"""call_soon from another thread does not wake the loop; call_soon_threadsafe does."""
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    done = asyncio.Event()

    def late(schedule):
        time.sleep(0.05)
        schedule(done.set)

    for schedule in (loop.call_soon_threadsafe, loop.call_soon):
        done.clear()
        begin = loop.time()
        timer = loop.call_later(0.3, lambda: None)
        thread = threading.Thread(target=late, args=(schedule,))
        thread.start()
        await done.wait()
        print(schedule.__name__, round(loop.time() - begin, 1))
        thread.join()
        timer.cancel()


asyncio.run(main())
