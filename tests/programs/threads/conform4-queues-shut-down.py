import asyncio
async def consumer(q, name):
    while True:
        try:
            item = await q.get()
        except asyncio.QueueShutDown:
            print(name, "shut down")
            return
        print(name, item)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=2)
    cs = [asyncio.create_task(consumer(q, f"c{i}")) for i in range(2)]
    for i in range(5):
        await q.put(i)
    print(q)
    q.shutdown()
    try:
        await q.put(9)
    except asyncio.QueueShutDown as e:
        print("put", repr(e))
    await asyncio.gather(*cs)
    await q.join()
    q2 = asyncio.PriorityQueue()
    for x in [(2, "b"), (1, "a"), (3, "c")]: q2.put_nowait(x)
    print(q2.get_nowait(), q2)
    q2.shutdown(immediate=True)
    try: q2.get_nowait()
    except asyncio.QueueShutDown as e: print("get", repr(e), q2.empty())
    print(q2._unfinished_tasks)
    q3 = asyncio.LifoQueue(1)
    q3.put_nowait(1)
    putter = asyncio.create_task(q3.put(2))
    await asyncio.sleep(0)
    print(q3)
    q3.shutdown()
    try: await putter
    except asyncio.QueueShutDown: print("putter out")
    print(await q3.get())
    try: await q3.get()
    except asyncio.QueueShutDown: print("empty now")
    try: q3.task_done(); q3.task_done(); q3.task_done()
    except ValueError as e: print(e)
    q4 = asyncio.Queue()
    try: q4.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    g = asyncio.create_task(q4.get())
    await asyncio.sleep(0)
    g.cancel()
    q4.put_nowait("kept")
    await asyncio.sleep(0)
    print(q4.qsize(), q4, g.cancelled())
asyncio.run(main())
q = asyncio.Queue()
async def one():
    asyncio.get_running_loop().call_later(0.01, q.put_nowait, 1)
    return await q.get()
print(asyncio.run(one()))
try:
    print(asyncio.run(one()))
except RuntimeError as e:
    print(type(e), "is bound to a different event loop" in str(e))
