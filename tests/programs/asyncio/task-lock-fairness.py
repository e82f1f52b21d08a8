import asyncio


async def holder(lock, name, log):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0.1)
        log.append(f"{name} out")


async def main():
    lock = asyncio.Lock()
    log = []
    tasks = [asyncio.create_task(holder(lock, name, log)) for name in "abcd"]
    await asyncio.sleep(0)
    print(str(lock).split(" [")[1])
    tasks[1].cancel()
    await asyncio.sleep(0.05)
    print(lock.locked(), str(lock).split(" [")[1])
    late = asyncio.create_task(holder(lock, "late", log))
    await asyncio.wait([*tasks, late])
    print(*log, sep=", ")
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    print("free but promised:", lock.locked(), waiting.done())
    waiting.cancel()
    await asyncio.wait([waiting])
    print("given back:", lock.locked(), await lock.acquire())
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
