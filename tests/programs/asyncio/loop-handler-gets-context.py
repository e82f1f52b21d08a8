import asyncio


def handler(loop, context):
    print(sorted(context))
    print("  message:", context["message"])
    print("  exception:", repr(context.get("exception")))
    print("  handle:", context.get("handle"), "| task:", context.get("task") is not None)
    print("  running loop:", loop is asyncio.get_running_loop())


def fails():
    raise ValueError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(fails)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "exception": KeyError("k"), "more": 1})
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    for wrong in (3, "handler"):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
