import asyncio


def handler(loop, context):
    print(context["message"], repr(context["exception"]))


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("behind the shield")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    inner = asyncio.create_task(fails())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.sleep(0.2)
    print(inner.done(), outer.cancelled())


asyncio.run(main())
