import asyncio

cache = {"a": 1}


async def fetch(key):
    if key in cache:
        return cache[key]
    print("fetching", key)
    await asyncio.sleep(0.1)
    cache[key] = len(cache) + 1
    return cache[key]


async def names():
    me = asyncio.current_task()
    print("inside", me.get_name(), len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    print("later", asyncio.current_task() is me)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    hit, miss = asyncio.create_task(fetch("a")), asyncio.create_task(fetch("b"))
    print(hit.done(), miss.done(), hit.result(), hit.get_coro(), miss.get_coro().__name__)
    print(hit)
    print(await miss)
    main_task = asyncio.current_task()
    task = asyncio.create_task(names(), name="eager")
    print(asyncio.current_task() is main_task)
    await task
    lazy = asyncio.create_task(fetch("c"), eager_start=False)
    print("not yet")
    print(await lazy)
    async with asyncio.TaskGroup() as group:
        done = group.create_task(fetch("a"))
        print("in the group", done.done())


asyncio.run(main())
