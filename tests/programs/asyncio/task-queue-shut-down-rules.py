import asyncio


async def getter(queue, name):
    try:
        while True:
            item = await queue.get()
            print(name, "got", item)
            await asyncio.sleep(0.1)
            queue.task_done()
    except asyncio.QueueShutDown as error:
        print(name, "ends", repr(error))


async def putter(queue):
    try:
        await queue.put("too late")
    except asyncio.QueueShutDown:
        print("putter refused")


async def main():
    queue = asyncio.Queue()
    for item in range(3):
        queue.put_nowait(item)
    worker = asyncio.create_task(getter(queue, "worker"))
    await asyncio.sleep(0)
    queue.shutdown()
    print(queue)
    try:
        queue.put_nowait(4)
    except asyncio.QueueShutDown as error:
        print(repr(error), error.args)
    await queue.join()
    await worker
    full = asyncio.Queue(1)
    full.put_nowait("x")
    waiting = asyncio.create_task(putter(full))
    joiner = asyncio.create_task(full.join())
    await asyncio.sleep(0)
    full.shutdown(immediate=True)
    await waiting
    await joiner
    print(full, full.qsize())
    try:
        full.get_nowait()
    except asyncio.QueueShutDown:
        print("nothing to get")
    idle = asyncio.Queue()
    takers = [asyncio.create_task(getter(idle, name)) for name in "ab"]
    await asyncio.sleep(0)
    idle.shutdown()
    await asyncio.wait(takers)


asyncio.run(main())
