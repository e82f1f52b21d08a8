import asyncio


class Counted(asyncio.Task):
    made = 0

    def __init__(self, coro, **kwargs):
        Counted.made += 1
        print("Counted", "loop" in kwargs)
        super().__init__(coro, **kwargs)


def factory(loop, coro, **kwargs):
    return Counted(coro, loop=loop, **kwargs)


async def work(n):
    await asyncio.sleep(0)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.gather(work(1), work(2)))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work(3))
    print(type(task).__name__, task.result(), Counted.made)
    loop.set_task_factory(None)
    print(type(asyncio.create_task(work(4))).__name__)
    for wrong in (3, "factory"):
        try:
            loop.set_task_factory(wrong)
        except TypeError as error:
            print(error)
    loop.set_task_factory(lambda loop, coro, **kwargs: kwargs)
    coroutine = work(5)
    print(loop.create_task(coroutine, more=1).get("more"))
    coroutine.close()
    loop.set_task_factory(None)


asyncio.run(main())
