import asyncio


async def producer(queue):
    number = 0
    try:
        while True:
            await queue.put(number)
            number += 1
    except asyncio.CancelledError:
        print("producer stopped at", number, queue.qsize())
        raise
    finally:
        await queue.put(None) if not queue.full() else print("no room for the end")


async def main():
    queue = asyncio.Queue(3)
    task = asyncio.create_task(producer(queue))
    await asyncio.sleep(0)
    print([queue.get_nowait() for _ in range(2)])
    await asyncio.sleep(0)
    print(queue)
    task.cancel()
    await asyncio.wait([task])
    print(queue, task.cancelled())


asyncio.run(main())
