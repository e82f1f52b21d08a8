import asyncio
import traceback


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("once")


async def reader(name, task):
    try:
        await task
    except ValueError as error:
        lines = traceback.format_exception(error)
        print(name, len([line for line in lines if "await task" in line]), repr(error))


async def main():
    task = asyncio.create_task(fails())
    await asyncio.gather(*(reader(name, task) for name in "abc"))
    first = task.exception()
    print(first is task.exception(), task.done(), task.cancelled())
    try:
        await task
    except ValueError as error:
        print(error is first)


asyncio.run(main())
