import asyncio


async def child(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")
    return name


async def search():
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(child(f"child {number}", number / 10))
        print("returning")
        return "result"


async def looped():
    for turn in range(3):
        async with asyncio.TaskGroup() as group:
            group.create_task(child(f"turn {turn}", 0.1))
            if turn == 1:
                break
    return turn


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    print(await search(), round(loop.time() - begin, 1))
    print(await looped())


asyncio.run(main())
