import asyncio


def fails(loop, context):
    raise KeyError("the handler fails too")


def leaves(loop, context):
    raise SystemExit(5)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(fails)
    loop.call_exception_handler({"message": "first", "exception": ValueError("v")})
    print("after a handler that fails")
    loop.set_exception_handler(leaves)
    try:
        loop.call_exception_handler({"message": "second"})
    except SystemExit as error:
        print("SystemExit passes:", error.code)


asyncio.run(main())
