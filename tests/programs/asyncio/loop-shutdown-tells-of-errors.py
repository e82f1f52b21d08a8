import asyncio


async def fails_at_the_end(name):
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError(f"{name} could not clean up")


async def refuses():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "no"


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(sorted(context), context["message"], repr(context["exception"]))
    )
    asyncio.create_task(fails_at_the_end("x"))
    asyncio.create_task(refuses())
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print("run is over")
