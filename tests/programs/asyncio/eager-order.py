import asyncio

log = []


async def step(name, waits):
    log.append(f"{name} begins")
    for _ in range(waits):
        await asyncio.sleep(0)
        log.append(f"{name} goes on")
    return name


async def main():
    for factory in (None, asyncio.eager_task_factory):
        asyncio.get_running_loop().set_task_factory(factory)
        tasks = [asyncio.create_task(step(name, waits)) for name, waits in (("a", 0), ("b", 1), ("c", 2))]
        log.append(f"created {[task.done() for task in tasks]}")
        log.append(f"{await asyncio.gather(*tasks)}")
    async with asyncio.TaskGroup() as group:
        task = group.create_task(step("in group", 0))
        log.append(f"{task.done()}")
    print("\n".join(log))


asyncio.run(main())
