import asyncio
async def cached(n):
    return n
async def waits(n):
    await asyncio.sleep(0)
    return n
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(cached(1), name="e1")
    print(t.done(), t.result(), t)
    t2 = asyncio.create_task(waits(2), name="e2")
    print(t2.done(), t2.get_name())
    print(await t2)
    print(await asyncio.gather(cached(3), waits(4), cached(5)))
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(cached(i)) for i in range(3)]
        print([t.done() for t in ts])
    async def fail(): raise ValueError("eager")
    t = asyncio.create_task(fail())
    print(t.done(), repr(t.exception()))
    async def nested():
        print("in", asyncio.current_task().get_name())
        t = asyncio.create_task(cached(1), name="inner")
        print("in", asyncio.current_task().get_name(), t.done())
    await asyncio.create_task(nested(), name="nested")
    async def cancel_me():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: print("c"); raise
    t = asyncio.create_task(cancel_me())
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
    t = asyncio.eager_task_factory(loop, cached(9))
    print(t.done())
    loop.set_task_factory(None)
    t = asyncio.Task(cached(8), eager_start=True)
    print(t.done(), t.result())
    t = asyncio.create_task(cached(7), eager_start=True)
    print(t.done())
    class MyTask(asyncio.Task):
        def __repr__(self): return "<MyTask>"
    loop.set_task_factory(asyncio.create_eager_task_factory(MyTask))
    t = asyncio.create_task(waits(1))
    print(t, await t)
    loop.set_task_factory(lambda loop, coro, **kw: asyncio.Task(coro, loop=loop, **kw))
    t = asyncio.create_task(waits(3), name="fact")
    print(t.get_name(), await t)
asyncio.run(main())
