import asyncio


async def producer(queue):
    for number in range(5):
        print("wants to put", number)
        await queue.put(number)
        print("put", number, "full" if queue.full() else "")
    print("producer done")


async def main():
    queue = asyncio.Queue(maxsize=2)
    task = asyncio.create_task(producer(queue))
    await asyncio.sleep(1)
    while not (task.done() and queue.empty()):
        print("got", await queue.get())
        await asyncio.sleep(1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    queue.put_nowait("x")
    print(queue.get_nowait(), queue.maxsize)


asyncio.run(main())
