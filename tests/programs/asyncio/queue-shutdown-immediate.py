import asyncio


async def main():
    queue = asyncio.Queue()
    for number in range(3):
        queue.put_nowait(number)
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    print(joiner.done(), queue.qsize())
    queue.shutdown(immediate=True)
    await joiner
    print(queue.qsize(), queue)
    waiting = asyncio.Queue()
    getters = [asyncio.create_task(waiting.get()) for _ in range(2)]
    await asyncio.sleep(0)
    waiting.shutdown()
    print(await asyncio.gather(*getters, return_exceptions=True))


asyncio.run(main())
