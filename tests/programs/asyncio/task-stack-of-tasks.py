import asyncio
import sys


async def deep():
    await asyncio.sleep(1)


async def shallow():
    await deep()


async def fails():
    raise ValueError("no luck")


def names(task, **limit):
    return [frame.f_code.co_name for frame in task.get_stack(**limit)]


async def main():
    task = asyncio.create_task(shallow())
    print(names(task))
    await asyncio.sleep(0)
    print(names(task), task.get_stack()[0].f_lineno)
    task.print_stack(file=sys.stdout)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass
    print(names(task))
    task.print_stack(file=sys.stdout)
    failed = asyncio.create_task(fails())
    await asyncio.wait([failed])
    print(names(failed))
    failed.print_stack(file=sys.stdout)


asyncio.run(main())
