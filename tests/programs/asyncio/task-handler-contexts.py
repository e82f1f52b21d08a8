import asyncio
import gc


def handler(loop, context):
    print("handler:", context["message"])
    for key in sorted(context):
        if key not in ("message", "handle"):
            print("   ", key, type(context[key]).__name__, context[key] if key == "exception" else "")


async def fails():
    raise ValueError("unseen")


def callback():
    raise KeyError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(callback)
    task = asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    del task
    gc.collect()
    future = loop.create_future()
    future.set_exception(OSError("nobody asks"))
    del future
    gc.collect()
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "detail": 1})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "to the log", "number": 42})
    try:
        loop.set_exception_handler("text")
    except TypeError as error:
        print(error)


asyncio.run(main())
