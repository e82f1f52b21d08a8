# Where tasks wait inside asyncio's own coroutines, as the call graph shows it.
import asyncio
import re


def show(task):
    print(re.sub(r"id=0x[0-9a-f]+", "id=...", asyncio.format_call_graph(task)))
    print()


async def sleeping():
    await asyncio.sleep(5)


async def getting():
    await asyncio.Queue().get()


async def putting():
    queue = asyncio.Queue(1)
    await queue.put(1)
    await queue.put(2)


async def joining():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    await queue.join()


async def waiting_for_event():
    await asyncio.wait_for(asyncio.Event().wait(), 3)


async def locking():
    lock = asyncio.Lock()
    await lock.acquire()
    async with lock:
        pass


async def semaphore():
    async with asyncio.Semaphore(0):
        pass


async def condition():
    condition = asyncio.Condition()
    async with condition:
        await condition.wait_for(lambda: False)


async def barrier():
    await asyncio.Barrier(2).wait()


async def grouping():
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeping(), name="child")


async def waiting():
    await asyncio.wait([asyncio.create_task(sleeping(), name="waited for")])


async def completing():
    async for done in asyncio.as_completed([asyncio.create_task(sleeping(), name="first")]):
        print(done)


async def main():
    waits = [
        sleeping,
        getting,
        putting,
        joining,
        waiting_for_event,
        locking,
        semaphore,
        condition,
        barrier,
        grouping,
        waiting,
        completing,
    ]
    tasks = [asyncio.create_task(wait(), name=wait.__name__) for wait in waits]
    await asyncio.sleep(0.1)
    for task in tasks:
        show(task)
    (child,) = [task for task in asyncio.all_tasks() if task.get_name() == "child"]
    show(child)
    for task in tasks:
        task.cancel()


asyncio.run(main())
