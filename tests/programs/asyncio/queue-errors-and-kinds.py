import asyncio


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("only")
    try:
        queue.put_nowait("more")
    except asyncio.QueueFull as error:
        print(repr(error))
    print(queue.get_nowait(), queue.empty(), queue.full(), queue.maxsize)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    last, least = asyncio.LifoQueue(), asyncio.PriorityQueue()
    for number in (2, 3, 1):
        last.put_nowait(number)
        least.put_nowait((number, "x"))
    print([last.get_nowait() for _ in range(3)], [least.get_nowait() for _ in range(3)])
    print(queue, last, least)


asyncio.run(main())
