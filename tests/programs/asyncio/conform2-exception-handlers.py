"""What a loop tells of errors that reach nobody, and handlers that fail."""

import asyncio, logging
logging.basicConfig(format="%(levelname)s %(name)s %(message)s", level=logging.WARNING)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1 / 0)
    f = loop.create_future()
    f.add_done_callback(lambda f: [][1])
    f.set_result(1)
    await asyncio.sleep(0.01)
    loop.set_exception_handler(lambda l, c: print("handler", sorted(c), c["message"].split(" at ")[0], repr(c.get("exception"))))
    loop.call_soon(lambda: {}["x"])
    await asyncio.sleep(0)

    def bad(l, c):
        raise OSError("in handler")
    loop.set_exception_handler(bad)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(3)
    except TypeError as e:
        print(e)
    loop.call_exception_handler({"message": "mine", "extra": [1, 2], "future": None})
    t = asyncio.create_task(failing())
    await asyncio.sleep(0)
    del t
    import gc
    gc.collect()
    await asyncio.sleep(0)
    g = asyncio.gather(failing(), failing())
    try:
        await g
    except ValueError as e:
        print("gather", e)
    await asyncio.sleep(0.01)


async def failing():
    raise ValueError("lost")


asyncio.run(main())
