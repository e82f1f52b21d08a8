import asyncio


async def show(what, coroutine, end=None):
    task = asyncio.create_task(coroutine, name=what)
    print(task)
    for _ in range(4):
        await asyncio.sleep(0)
    print(task)
    task.cancel()
    await asyncio.wait([task])
    print(task)


async def main():
    full = asyncio.Queue(1)
    full.put_nowait(0)
    lock = asyncio.Lock()
    await lock.acquire()
    await show("put", full.put(1))
    await show("get", asyncio.Queue().get())
    await show("join", full.join())
    await show("lock", lock.acquire())
    await show("event", asyncio.Event().wait())
    await show("semaphore", asyncio.Semaphore(0).acquire())
    await show("barrier", asyncio.Barrier(2).wait())
    await show("wait_for", asyncio.wait_for(asyncio.Event().wait(), 9))
    await show("wait", asyncio.wait([asyncio.get_running_loop().create_future()]))
    reader = asyncio.StreamReader()
    await show("read", reader.read())
    await show("readline", reader.readline())
    await show("readuntil", reader.readuntil())
    await show("readexactly", reader.readexactly(2))
    await show("sleep", asyncio.sleep(9))


asyncio.run(main())
