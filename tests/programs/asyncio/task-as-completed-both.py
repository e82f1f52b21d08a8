import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise ValueError(name)
    return name


async def main():
    tasks = [asyncio.create_task(work(f"w{n}", n / 10), name=f"w{n}") for n in (3, 1, 2)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, await task)
    for earliest in asyncio.as_completed([work("x", 0.2), work("bad", 0.1)]):
        try:
            print(await earliest)
        except ValueError as error:
            print(repr(error))
    iterator = asyncio.as_completed([work("late", 5), work("early", 0.1)], timeout=1)
    try:
        for one in iterator:
            print(await one)
    except TimeoutError as error:
        print("timeout", error.args)
    try:
        async for one in asyncio.as_completed([work("later", 5)], timeout=0.1):
            print("not reached")
    except TimeoutError:
        print("timeout again")
    for wrong in (work("y", 0), 3):
        try:
            asyncio.as_completed(wrong)
        except TypeError as error:
            print(error)
        if wrong != 3:
            wrong.close()
    print([one async for one in asyncio.as_completed([])])
    same = asyncio.create_task(work("same", 0))
    print([await one for one in asyncio.as_completed([same, same])])


asyncio.run(main())
