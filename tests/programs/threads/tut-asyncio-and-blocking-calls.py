import asyncio, concurrent.futures, time

def blocking_io(n):
    time.sleep(0.05 * n)
    return n

def cpu_bound():
    return sum(i * i for i in range(1000))

async def main():
    loop = asyncio.get_running_loop()
    result = await loop.run_in_executor(None, blocking_io, 1)
    print("default thread pool", result)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        print("custom thread pool", await loop.run_in_executor(pool, cpu_bound))
    start = time.monotonic()
    print(await asyncio.gather(*(asyncio.to_thread(blocking_io, n) for n in range(4)), asyncio.sleep(0.1)))
    print(round(time.monotonic() - start, 1))
    fut = loop.create_future()
    def from_thread():
        time.sleep(0.05)
        loop.call_soon_threadsafe(fut.set_result, "threadsafe")
    await asyncio.to_thread(from_thread)
    print(await fut)
    async def coro(x):
        await asyncio.sleep(0.05)
        return x * 2
    def in_thread():
        f = asyncio.run_coroutine_threadsafe(coro(21), loop)
        try:
            return f.result(2)
        except Exception as e:
            return e
    print(await asyncio.to_thread(in_thread))
    try:
        await asyncio.wait_for(asyncio.to_thread(blocking_io, 3), 0.05)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        await asyncio.to_thread(int, "zz")
    except ValueError as e:
        print(e)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1))
    print(await asyncio.gather(*(asyncio.to_thread(blocking_io, n) for n in (2, 1))))

asyncio.run(main())
