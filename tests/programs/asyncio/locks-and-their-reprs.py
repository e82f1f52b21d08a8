import asyncio


def state(lock):
    return repr(lock).split(" at 0x")[0] + " " + repr(lock)[repr(lock).index("["):]


async def holder(lock):
    async with lock:
        await asyncio.sleep(0.1)


async def main():
    lock, event, semaphore = asyncio.Lock(), asyncio.Event(), asyncio.BoundedSemaphore(2)
    for one in (lock, event, semaphore, asyncio.Condition(lock)):
        print(state(one))
    tasks = [asyncio.create_task(holder(one)) for one in (lock, lock, semaphore, semaphore, semaphore)]
    tasks.append(asyncio.create_task(event.wait()))
    await asyncio.sleep(0)
    for one in (lock, event, semaphore):
        print(state(one))
    event.set()
    await asyncio.gather(*tasks)
    try:
        semaphore.release()
    except ValueError as error:
        print(error)
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
