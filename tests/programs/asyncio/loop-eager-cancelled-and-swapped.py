import asyncio


async def cancels_itself():
    asyncio.current_task().cancel("self")
    await asyncio.sleep(1)


async def parent():
    me = asyncio.current_task()
    child = asyncio.create_task(inner(), name="child")
    print("current is me again:", asyncio.current_task() is me, child.done())
    return child


async def inner():
    print("inside:", asyncio.current_task().get_name())
    grandchild = asyncio.create_task(leaf(), name="grandchild")
    print("back in:", asyncio.current_task().get_name())
    await grandchild


async def leaf():
    print("deepest:", asyncio.current_task().get_name())


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(cancels_itself())
    print(task.done(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    await (await asyncio.create_task(parent(), name="parent"))


asyncio.run(main())
