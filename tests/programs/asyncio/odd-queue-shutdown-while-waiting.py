"""Queue.shutdown while somebody waits to put, to get and for all to be done."""
import asyncio


async def try_to(what, name):
    try:
        print(name, "got", await what)
    except (asyncio.QueueShutDown, asyncio.CancelledError) as error:
        print(name, type(error).__name__, error.args)


async def scene(immediate):
    print("immediate", immediate)
    queue = asyncio.Queue(2)
    for n in range(2):
        queue.put_nowait(n)
    async with asyncio.TaskGroup() as group:
        group.create_task(try_to(queue.put(2), "put 2"))
        group.create_task(try_to(queue.put(3), "put 3"))
        group.create_task(try_to(queue.join(), "join"))
        await asyncio.sleep(0.01)
        queue.shutdown(immediate=immediate)
        print(queue)
        group.create_task(try_to(queue.put(4), "put 4"))
        group.create_task(try_to(queue.get(), "get 1"))
        await asyncio.sleep(0.01)
        for attempt in (queue.get_nowait, lambda: queue.put_nowait(9), queue.task_done, queue.task_done, queue.task_done):
            try:
                print("ok", attempt())
            except Exception as error:
                print(type(error).__name__, error)
    empty = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        getter = group.create_task(try_to(empty.get(), "waiting get"))
        await asyncio.sleep(0)
        empty.shutdown(immediate)
        empty.shutdown(immediate)
    print(empty.qsize(), empty.empty(), empty.full())


asyncio.run(scene(False))
asyncio.run(scene(True))
