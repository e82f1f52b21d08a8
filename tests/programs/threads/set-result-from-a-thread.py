import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    for call in ("not told", "told"):
        future = loop.create_future()
        set_result = future.set_result
        if call == "told":
            set_result = lambda value: loop.call_soon_threadsafe(future.set_result, value)
        threading.Timer(0.05, set_result, ["result"]).start()
        timer = loop.call_later(0.4, lambda: None)
        begin = loop.time()
        print(await future, call, "after", round(loop.time() - begin, 1))
        timer.cancel()


asyncio.run(main())
