"""A group inside a limit inside a group: who is cancelled, who gets which error."""
import asyncio


async def worker(name, delay, fails=False):
    try:
        await asyncio.sleep(delay)
        if fails:
            raise ValueError(name)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def inner(limit, fails):
    try:
        async with asyncio.timeout(limit) as scope:
            async with asyncio.TaskGroup() as group:
                group.create_task(worker("a", 0.02))
                if fails:
                    group.create_task(worker("b", 0.04, True))
                group.create_task(worker("c", 0.2))
    except TimeoutError:
        print("limit", scope.expired(), asyncio.current_task().cancelling())
    except ExceptionGroup as group:
        print("group", group.exceptions, scope.expired())


async def main():
    await inner(0.03, False)
    await inner(0.1, True)
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(inner(0.5, False))
            await asyncio.sleep(0.03)
            raise KeyError("body")
    except* KeyError as group:
        print("outer", group.exceptions, asyncio.current_task().cancelling())
    task = asyncio.create_task(inner(1, False))
    await asyncio.sleep(0.03)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelling())


asyncio.run(main())
