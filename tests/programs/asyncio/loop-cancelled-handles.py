import asyncio


def hello(who="you"):
    print("hello", who)


async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(hello, "soon")
    later = loop.call_later(0.1, hello, "later")
    kept = loop.call_later(0.1, hello, "kept")
    for handle in (soon, later):
        print(isinstance(handle, asyncio.TimerHandle), handle.cancelled())
        print(handle.cancel(), handle.cancelled())
        handle.cancel()
    print(soon)
    await asyncio.sleep(0.2)
    kept.cancel()
    print("cancelled after it ran:", kept.cancelled())

    def first():
        print("first cancels second")
        second.cancel()

    loop.call_soon(first)
    second = loop.call_soon(hello, "second")
    await asyncio.sleep(0)


asyncio.run(main())
