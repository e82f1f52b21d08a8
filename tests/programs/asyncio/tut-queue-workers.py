import asyncio, random, time


async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        print(f'{name} has slept for {sleep_for:.2f} seconds')


async def main():
    random.seed(7)
    queue = asyncio.Queue()
    total = 0
    for _ in range(10):
        s = random.uniform(0.05, 1.0)
        total += s
        queue.put_nowait(s)
    tasks = [asyncio.create_task(worker(f'worker-{i}', queue)) for i in range(3)]
    loop = asyncio.get_running_loop()
    started = loop.time()
    await queue.join()
    dt = loop.time() - started
    for t in tasks:
        t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print('====', f'3 workers slept in parallel for {dt:.1f} s', f'total {total:.2f}', queue)
    pq = asyncio.PriorityQueue()
    for i in ((3, 'c'), (1, 'a'), (2, 'b')):
        await pq.put(i)
    while not pq.empty():
        print(await pq.get())
    lq = asyncio.LifoQueue(2)
    lq.put_nowait(1)
    lq.put_nowait(2)
    try:
        lq.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e))
    print(lq.get_nowait(), lq.qsize(), lq.full(), lq.maxsize)
    lq.shutdown()
    print(await lq.get())
    try:
        await lq.get()
    except asyncio.QueueShutDown as e:
        print(repr(e))
    try:
        queue.task_done()
    except ValueError as e:
        print(e)
asyncio.run(main())
