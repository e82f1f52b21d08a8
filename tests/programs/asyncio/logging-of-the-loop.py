import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s: %(message)s")


def broken():
    raise ValueError("in a callback")


async def fail():
    raise KeyError("lost")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "told by hand"})
    loop.call_exception_handler({"message": "with an exception", "exception": OSError("disk")})
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    loop.call_exception_handler({"message": "not this one"})
    logging.getLogger("asyncio").setLevel(logging.NOTSET)


asyncio.run(main())
logging.getLogger("asyncio").error("a logger like any other")
