import asyncio


async def deaf():
    while True:
        try:
            await asyncio.sleep(1)
            return "slept"
        except asyncio.CancelledError:
            print("not now")


async def raises_other():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        raise RuntimeError("changed its mind") from error


async def main():
    task = asyncio.create_task(deaf())
    await asyncio.sleep(0.1)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())
    task = asyncio.create_task(raises_other())
    await asyncio.sleep(0.1)
    task.cancel("please")
    try:
        await task
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    task = asyncio.create_task(deaf())
    await asyncio.sleep(0)
    try:
        await asyncio.wait_for(task, 0.1)
    except TimeoutError:
        print("timeout")
    else:
        print("result in spite of the timeout")


asyncio.run(main())
