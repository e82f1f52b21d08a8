import asyncio


def first(future):
    print("first", future.done())


def second(future):
    print("second")


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(first)
    future.add_done_callback(second)
    future.add_done_callback(first)
    print(future.remove_done_callback(first), future.remove_done_callback(print))
    future.set_result(None)
    print("set")
    await future
    print("awaited without a turn")
    await asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0, "value"))
    task.add_done_callback(lambda one: print("task gave", one.result()))
    await task
    print("awaited task")


asyncio.run(main())
