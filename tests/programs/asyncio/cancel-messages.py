import asyncio


async def sleeper():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), error.args)
    future = asyncio.get_running_loop().create_future()
    future.cancel("future too")
    try:
        future.result()
    except asyncio.CancelledError as error:
        print(repr(error))
    try:
        future.exception()
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
