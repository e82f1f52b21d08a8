import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def fire(name):
        print(f"{loop.time() - start:.1f} {name}")

    loop.call_later(0.3, fire, "set first, due last")
    loop.call_later(0.1, fire, "due first")
    loop.call_at(start + 0.2, fire, "call_at")
    gone = loop.call_later(0.15, fire, "cancelled")
    loop.call_later(0.1, fire, "same delay, set later")
    loop.call_later(0, fire, "zero")
    loop.call_later(-5, fire, "negative")
    loop.call_soon(fire, "soon")
    gone.cancel()
    print(gone.cancelled())
    await asyncio.sleep(0.24)
    fire("main woke")
    await asyncio.sleep(0.1)
    fire("main done")


asyncio.run(main())
