import asyncio


async def slow():
    await asyncio.sleep(0.2)
    print("slow ends")


async def early():
    async with asyncio.TaskGroup() as group:
        group.create_task(slow())
        print("returning")
        return "result"


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    print(await early())
    print(round(loop.time() - begin, 1), "seconds")
    for turn in range(3):
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            if turn == 1:
                break
    print("turn", turn)


asyncio.run(main())
