import asyncio


class Stop(BaseException):
    pass


async def raises(error):
    raise error


for error in (ValueError("a"), Stop("b"), KeyboardInterrupt("c"), SystemExit(3), asyncio.CancelledError("d")):
    try:
        asyncio.run(raises(error))
    except BaseException as caught:
        print(repr(caught), caught is error)
