import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow cancelled")
        await asyncio.sleep(0.5)
        raise
    finally:
        print("slow left")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "result after all"


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    try:
        await asyncio.wait_for(slow(), 0.1)
    except TimeoutError as error:
        print("timeout", round(loop.time() - begin, 1), error.args, repr(error.__cause__))
    print(await asyncio.wait_for(stubborn(), 0.1))
    try:
        await asyncio.wait_for(slow(), 0)
    except TimeoutError as error:
        print("zero", repr(error.__cause__))
    print(await asyncio.wait_for(asyncio.sleep(0.1, "value"), None))
    done = loop.create_future()
    done.set_result("done")
    print(await asyncio.wait_for(done, -1))
    task = asyncio.create_task(asyncio.wait_for(slow(), 5))
    await asyncio.sleep(0.1)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    try:
        await asyncio.wait_for("text", 1)
    except TypeError as error:
        print(error)


asyncio.run(main())
