import asyncio


async def main():
    queue = asyncio.Queue(2)
    print(queue.maxsize, queue.empty(), queue.full(), queue.qsize(), str(queue))
    queue.put_nowait("a")
    await queue.put("b")
    try:
        queue.put_nowait("c")
    except asyncio.QueueFull as error:
        print(repr(error), str(queue))
    putter = asyncio.create_task(queue.put("c"))
    await asyncio.sleep(0)
    print(str(queue))
    print(await queue.get(), queue.get_nowait(), await queue.get(), putter.done())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    print(str(queue))
    getter.cancel()
    await asyncio.wait([getter])
    print(str(queue))
    last = asyncio.LifoQueue()
    best = asyncio.PriorityQueue()
    for number in (2, 3, 1):
        last.put_nowait(number)
        best.put_nowait((number, f"item {number}"))
    print(last, best)
    print([last.get_nowait() for _ in range(3)], [best.get_nowait()[0] for _ in range(3)])
    best.put_nowait(1)
    try:
        best.put_nowait("text")
    except TypeError as error:
        print(error)
    print(asyncio.Queue[int], asyncio.PriorityQueue[str].__origin__.__name__)
    for _ in range(3):
        queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
