import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_at(now + 0.2, print, "at 0.2")
    loop.call_later(0.1, print, "later 0.1")
    loop.call_soon(print, "soon 1")
    loop.call_soon(loop.call_soon, print, "soon of soon")
    loop.call_soon(print, "soon 2")
    loop.call_later(0, print, "later 0")
    cancelled = loop.call_later(0.15, print, "never")
    cancelled.cancel()
    cancelled.cancel()
    print(cancelled.cancelled())
    await asyncio.sleep(0)
    print("after one turn")
    await asyncio.sleep(0.3)
    for wrong in (lambda: loop.call_at(None, print), lambda: loop.call_later(None, print)):
        try:
            wrong()
        except TypeError as error:
            print(error)


asyncio.run(main())
