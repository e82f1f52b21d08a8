import asyncio

attempts = []


async def unreliable(name):
    attempts.append(name)
    await asyncio.sleep(0.05)
    if attempts.count(name) < 3:
        raise ConnectionError(f"{name} down")
    return f"{name} up"


async def retry(function, *args, times=4, delay=0.1):
    for attempt in range(times):
        try:
            async with asyncio.timeout(1):
                return await function(*args)
        except ConnectionError as error:
            if attempt == times - 1:
                raise
            error.add_note(f"attempt {attempt + 1}")
            print(error, error.__notes__)
            await asyncio.sleep(delay * 2**attempt)


async def main():
    begin = asyncio.get_running_loop().time()
    print(await retry(unreliable, "server"), round(asyncio.get_running_loop().time() - begin, 2))
    try:
        await retry(unreliable, "other", times=2)
    except ConnectionError as error:
        print("gave up:", error)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(retry(unreliable, name)) for name in ("x", "y")]
    print([task.result() for task in tasks])


asyncio.run(main())
