import asyncio


async def child(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")


async def find():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("slow", 0.3))
        group.create_task(child("quick", 0.1))
        return "returned at once?"


async def leaves_a_loop():
    for n in range(3):
        async with asyncio.TaskGroup() as group:
            group.create_task(child(f"round {n}", 0.1))
            if n == 1:
                break
    return n


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await find(), round(loop.time() - start, 1))
    print(await leaves_a_loop(), round(loop.time() - start, 1))


asyncio.run(main())
