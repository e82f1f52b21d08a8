"""shield: outer cancelled, inner cancelled, inner failing after, awaited twice."""
import asyncio


async def inner(name, delay, fails=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "inner cancelled")
        raise
    print(name, "inner done")
    if fails:
        raise OSError(name)
    return name


async def outer(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print("outer cancelled", task.done())
        return await task


async def main():
    task = asyncio.create_task(inner("a", 0.02))
    waiting = asyncio.create_task(outer(task))
    await asyncio.sleep(0.01)
    waiting.cancel()
    print(await waiting, waiting.cancelled(), waiting.cancelling())
    task = asyncio.create_task(inner("b", 0.02))
    shielded = asyncio.shield(task)
    await asyncio.sleep(0)
    task.cancel("inside")
    try:
        await shielded
    except asyncio.CancelledError as error:
        print("b", error.args, shielded.cancelled(), task.cancelled())
    done = asyncio.create_task(inner("c", 0))
    await done
    print(asyncio.shield(done) is done)
    try:
        async with asyncio.timeout(0.01):
            await asyncio.shield(inner("d", 0.03))
    except TimeoutError:
        print("d is left alone")
    await asyncio.sleep(0.05)
    try:
        async with asyncio.timeout(0.01):
            results = await asyncio.gather(asyncio.shield(inner("e", 0.02)), inner("f", 0.02))
    except TimeoutError:
        print("only f was cancelled")
    await asyncio.sleep(0.02)
    future = asyncio.get_running_loop().create_future()
    cover = asyncio.shield(future)
    cover.cancel()
    future.set_result(1)
    print(cover.cancelled(), future.result())


asyncio.run(main())
