import asyncio


async def mirror(name, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
        if fails:
            raise ConnectionError(name)
        return name
    except asyncio.CancelledError:
        print(name, "called off")
        raise


async def first(*coroutines):
    tasks = {asyncio.create_task(one) for one in coroutines}
    errors = []
    try:
        while tasks:
            done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    return task.result()
                errors.append(task.exception())
        raise ExceptionGroup("all failed", errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    print(await first(mirror("slow", 1), mirror("bad", 0.1, True), mirror("fast", 0.2)))
    try:
        await first(mirror("x", 0.2, True), mirror("y", 0.1, True))
    except* ConnectionError as group:
        print([str(error) for error in group.exceptions])


asyncio.run(main())
