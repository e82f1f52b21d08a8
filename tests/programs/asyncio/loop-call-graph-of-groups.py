import asyncio


def tree(graph, depth=0):
    future = graph.future
    name = future.get_name() if isinstance(future, asyncio.Task) else "future"
    calls = [entry.frame.f_code.co_name for entry in graph.call_stack]
    own = [call for call in calls if call in ("gate", "job", "gathers", "groups", "shields")]
    print("   " * depth + name, own)
    for waiting in sorted(graph.awaited_by, key=lambda one: one.future.get_name()):
        tree(waiting, depth + 1)


async def gate(event):
    await event


async def job(event):
    await gate(event)


async def gathers(event):
    await asyncio.gather(job(event), job(event))


async def groups(event):
    async with asyncio.TaskGroup() as group:
        group.create_task(job(event), name="in the group")


async def shields(event):
    await asyncio.shield(asyncio.create_task(job(event), name="shielded"))


async def main():
    event = asyncio.get_running_loop().create_future()
    names = [gathers, groups, shields]
    tasks = [asyncio.create_task(one(event), name=one.__name__) for one in names]
    for _ in range(3):
        await asyncio.sleep(0)
    tree(asyncio.capture_call_graph(event))
    event.set_result(None)
    await asyncio.gather(*tasks)
    print(asyncio.capture_call_graph(tasks[0]).awaited_by)


asyncio.run(main())
