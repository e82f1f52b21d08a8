import asyncio


async def nap():
    await asyncio.sleep(0.1)


async def main():
    me = asyncio.current_task()
    me.set_name("main")
    first = asyncio.create_task(nap())
    second = asyncio.create_task(nap(), name=7)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    print(first.get_coro().__name__, first.get_loop() is asyncio.get_running_loop())
    first.set_name(("any", "thing"))
    print(first.get_name(), second.get_name())
    await asyncio.gather(first, second)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    for wrong in (3, nap):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error).split(" at 0x")[0])


asyncio.run(main())
