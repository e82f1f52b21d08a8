import asyncio


def handler(loop, context):
    print("handler:", context["message"], "|", repr(context.get("exception")), "|", sorted(context))


def breaks():
    raise ValueError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(breaks)
    loop.call_later(0.1, breaks)
    await asyncio.sleep(0.2)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())


asyncio.run(main())
