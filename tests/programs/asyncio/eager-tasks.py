import asyncio


async def quick():
    print("quick in", asyncio.current_task().get_name())
    return 1


async def slow():
    print("slow begins")
    await asyncio.sleep(0.1)
    print("slow ends")
    return 2


async def fails():
    raise ValueError("at once")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    first = asyncio.create_task(quick(), name="first")
    print("created", first.done(), first.result(), asyncio.current_task().get_name())
    second = asyncio.create_task(slow(), name="second")
    print("created", second.done())
    third = asyncio.create_task(fails())
    print(third.done(), repr(third.exception()))
    print(await asyncio.gather(second, quick()))
    loop.set_task_factory(None)
    lazy = asyncio.create_task(quick(), name="lazy")
    print("lazy", lazy.done())
    await lazy
    eager = asyncio.Task(quick(), loop=loop, name="own", eager_start=True)
    print(eager.done())


asyncio.run(main())
