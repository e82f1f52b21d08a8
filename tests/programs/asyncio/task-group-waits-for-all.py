import asyncio


async def child(name, delay):
    await asyncio.sleep(delay)
    print(name, "done")
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(child("first", 0.2))
        second = group.create_task(child("second", 0.1), name="zweite")
        print("body ends", group)
    print(first.result(), second.result(), second.get_name())


asyncio.run(main())
