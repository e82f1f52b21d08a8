import asyncio


async def resource(name, log):
    try:
        await asyncio.sleep(1)
    finally:
        log.append(f"{name} closing")
        await asyncio.sleep(0.2)
        log.append(f"{name} closed")


async def main():
    log = []
    task = asyncio.create_task(resource("a", log))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print(log, task.cancelled(), task.cancelling())
    log.clear()
    task = asyncio.create_task(resource("b", log))
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print(log, task.cancelled())


async def outer():
    task = asyncio.create_task(main())
    await task
    leftover = asyncio.create_task(resource("c", print_log := []))
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_later(0.1, print, "timer runs during shutdown")
    return print_log


print(asyncio.run(outer()))
