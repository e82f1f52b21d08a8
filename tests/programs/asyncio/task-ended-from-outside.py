"""A task ends by its coroutine. Asked as a future it takes a result too, and its next step fails."""

import asyncio


def tell(loop, context):
    error = context["exception"]
    print("  handler:", sorted(context))
    print("  handler:", type(error).__name__, str(error).partition(":")[0])


async def work():
    await asyncio.sleep(0.1)
    print("never reached")


async def itself():
    asyncio.Future.set_result(asyncio.current_task(), "set within")
    return "returned"


async def inner():
    task = asyncio.current_task()
    for limit in 0, 1, -1:
        print("stack of", limit, [frame.f_code.co_name for frame in task.get_stack(limit=limit)])


async def outer():
    await inner()


async def main():
    asyncio.get_running_loop().set_exception_handler(tell)
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    for name, value in ("set_result", 1), ("set_exception", ValueError("no")):
        try:
            getattr(task, name)(value)
        except RuntimeError as error:
            print(error)
    asyncio.Future.set_result(task, "set from outside")
    print("result:", await task)
    await asyncio.sleep(0.2)
    print("result:", await asyncio.create_task(itself()))
    await asyncio.sleep(0)
    await asyncio.create_task(outer())


asyncio.run(main())
