import asyncio


async def getter(name, queue):
    try:
        while True:
            print(name, "got", await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown as error:
        print(name, repr(error))


async def putter(queue):
    try:
        for number in range(5):
            await queue.put(number)
            print("put", number)
    except asyncio.QueueShutDown:
        print("put refused")


async def main():
    queue = asyncio.Queue(maxsize=2)
    task = asyncio.create_task(putter(queue))
    await asyncio.sleep(0)
    print(queue)
    queue.shutdown()
    await task
    print(queue)
    await asyncio.gather(getter("a", queue), getter("b", queue))
    await queue.join()
    for attempt in (lambda: queue.put_nowait(1), queue.get_nowait):
        try:
            attempt()
        except asyncio.QueueShutDown as error:
            print(repr(error))


asyncio.run(main())
