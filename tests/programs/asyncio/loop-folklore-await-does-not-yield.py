import asyncio

log = []


async def other():
    for n in range(3):
        log.append(f"other {n}")
        await asyncio.sleep(0)


async def nothing():
    log.append("nothing awaits nothing")


async def main():
    asyncio.create_task(other())
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    await future
    await nothing()
    await nothing()
    lock = asyncio.Lock()
    async with lock:
        log.append("lock without waiting")
    queue = asyncio.Queue()
    await queue.put(1)
    await queue.get()
    event = asyncio.Event()
    event.set()
    await event.wait()
    log.append("main: other has not run yet")
    await asyncio.sleep(0)
    log.append("main: now it has")


asyncio.run(main())
print(*log, sep="\n")
