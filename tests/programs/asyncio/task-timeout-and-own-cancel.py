import asyncio


async def limited(seconds):
    try:
        async with asyncio.timeout(seconds) as scope:
            await asyncio.sleep(10)
    except TimeoutError:
        print("timed out", scope.expired(), asyncio.current_task().cancelling())
        return "late"
    except asyncio.CancelledError:
        print("cancelled", scope.expired(), asyncio.current_task().cancelling())
        raise


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(limited(1))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())
    task = asyncio.create_task(limited(0.1))
    print(await task)
    # Both at the same turn: the cancellation from outside wins.
    task = asyncio.create_task(limited(0.5))
    await asyncio.sleep(0)
    when = loop.time() + 0.5
    loop.call_at(when + 0.0001, print, "later")
    await asyncio.sleep(0.4)
    task.cancel()
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
