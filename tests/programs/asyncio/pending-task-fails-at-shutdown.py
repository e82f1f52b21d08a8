import asyncio


def handler(loop, context):
    print(context["message"], repr(context["exception"]), context["task"].get_name())


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise ValueError("while being cancelled")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(0)


asyncio.run(main())
