import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    await asyncio.sleep(0)
    raise ValueError("broken")


def shown(task, **keywords):
    return [(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack(**keywords)]


async def main():
    task = asyncio.create_task(outer(), name="outer")
    print(shown(task))
    await asyncio.sleep(0)
    print(shown(task), shown(task, limit=1), shown(task, limit=0))
    failed = asyncio.create_task(fails(), name="fails")
    await asyncio.wait([failed])
    print(shown(failed))
    failed.exception()
    done = asyncio.create_task(asyncio.sleep(0), name="done")
    await done
    print(shown(done))
    done.print_stack(file=sys.stdout)
    print(shown(asyncio.current_task())[-1])


asyncio.run(main())
