import asyncio
import logging

logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")


async def fails():
    await asyncio.sleep(0)
    raise RuntimeError("nobody asks")


async def main():
    task = asyncio.create_task(fails(), name="forgotten")
    await asyncio.sleep(0.1)
    print(task.done())
    del task
    await asyncio.sleep(0.1)
    logging.warning("in the middle of %s", asyncio.current_task().get_name())
    asyncio.get_running_loop().call_exception_handler({"message": "reported", "exception": OSError("x")})


asyncio.run(main())
