import asyncio


class Thing:
    def __repr__(self):
        return "<Thing>"


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({})
    loop.call_exception_handler({"message": ""})
    loop.call_exception_handler({"message": "zebra first", "zebra": 1, "ant": Thing(), "list": [1]})
    loop.default_exception_handler({"message": "with an error", "exception": OSError("no file")})
    try:
        raise ValueError("with a traceback")
    except ValueError as error:
        loop.default_exception_handler({"message": "caught", "exception": error})
    print("nothing was raised")


asyncio.run(main())
