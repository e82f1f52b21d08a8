import asyncio


async def worker(semaphore, name, log):
    async with semaphore:
        log.append(name)
        await asyncio.sleep(0.1)


async def main():
    semaphore = asyncio.Semaphore(2)
    log = []
    tasks = [asyncio.create_task(worker(semaphore, name, log)) for name in "abcde"]
    await asyncio.sleep(0)
    print(log, semaphore.locked(), str(semaphore).split(" [")[1])
    tasks[2].cancel()
    await asyncio.sleep(0.15)
    print(log)
    await asyncio.wait(tasks)
    print(log, str(semaphore).split(" [")[1])
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print(str(bounded)[-9:])
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    plain = asyncio.Semaphore(0)
    waiting = asyncio.create_task(plain.acquire())
    await asyncio.sleep(0)
    plain.release()
    print("promised:", plain.locked())
    waiting.cancel()
    await asyncio.wait([waiting])
    print("given back:", plain.locked(), str(plain).split(" [")[1])


asyncio.run(main())
