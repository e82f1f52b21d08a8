import asyncio


async def cached(key):
    print("cached", key, asyncio.current_task().get_name())
    return key


async def fetched(key):
    print("fetching", key)
    await asyncio.sleep(0.1)
    print("fetched", key)
    return key


async def broken():
    raise ValueError("at once")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(cached("a"), name="first")
    print(task.done(), task.result(), asyncio.current_task().get_name() != "first")
    task = asyncio.create_task(fetched("b"))
    print(task.done(), len(asyncio.all_tasks()))
    failed = asyncio.create_task(broken())
    print(failed.done(), repr(failed.exception()))
    print(await asyncio.gather(cached("c"), fetched("d"), task))
    async with asyncio.TaskGroup() as group:
        print(group.create_task(cached("e")).done())
    late = loop.create_task(cached("f"), eager_start=False)
    print(late.done())
    await late


asyncio.run(main())
