import asyncio


async def work(seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise ValueError(seconds)
    return seconds


async def attempt(what):
    try:
        print(await what)
    except Exception as error:
        print(type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    await attempt(asyncio.wait([]))
    await attempt(asyncio.wait(loop.create_future()))
    coroutine = work(1)
    await attempt(asyncio.wait([coroutine]))
    coroutine.close()
    await attempt(asyncio.wait([asyncio.create_task(work(0))], return_when="SOON"))
    tasks = [asyncio.create_task(work(n / 10, n == 2), name=f"t{n}") for n in (3, 2, 1)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first", *sorted(task.get_name() for task in done), len(pending))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print("failed", *sorted(task.get_name() for task in done), len(pending))
    done, pending = await asyncio.wait(pending, timeout=0)
    print("at once", len(done), len(pending))
    done, pending = await asyncio.wait(tasks, timeout=1)
    print("all", sorted(task.get_name() for task in done), pending)
    waiting = asyncio.create_task(asyncio.wait([loop.create_future()]))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    print("cancelled", waiting.cancelled())
    print([type(task.exception()).__name__ for task in tasks])


asyncio.run(main())
