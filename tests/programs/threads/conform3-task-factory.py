# A task factory of the program's makes every task, those of the shutdown too.
import asyncio

made = []


class Named(asyncio.Task):
    def __init__(self, coro, **options):
        super().__init__(coro, **options)
        made.append(coro.__qualname__)


def factory(loop, coro, **options):
    print("factory:", coro.__name__, sorted(options))
    return Named(coro, loop=loop, **options)


async def step(number):
    await asyncio.sleep(0.01 * number)
    return number


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    task = asyncio.create_task(step(1), name="one")
    print(type(task).__name__, task.get_name(), await task)
    print(await asyncio.gather(step(2), step(1)))
    async with asyncio.TaskGroup() as group:
        group.create_task(step(3))
    print(await asyncio.wait_for(step(1), 1))


asyncio.run(main())
print(made)
