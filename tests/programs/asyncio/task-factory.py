import asyncio


class Named(asyncio.Task):
    pass


def factory(loop, coro, **options):
    print("factory", coro.__name__)
    return Named(coro, loop=loop, **options)


async def work():
    return "done"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    task = asyncio.create_task(work(), name="mine")
    print(type(task).__name__, task.get_name(), await task)
    print(await asyncio.gather(work(), work()))
    loop.set_task_factory(None)
    try:
        loop.set_task_factory(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
