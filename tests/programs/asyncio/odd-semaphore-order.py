"""Semaphores: who comes first, cancelled in the queue, released too often."""
import asyncio


async def use(semaphore, name, hold):
    async with semaphore:
        print(name, "in", semaphore.locked())
        await asyncio.sleep(hold)
    print(name, "out")


async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(use(semaphore, n, 0.01)) for n in "abcde"]
    await asyncio.sleep(0.001)
    tasks[2].cancel()
    print(repr(semaphore).rsplit("[")[1])
    await asyncio.gather(*tasks, return_exceptions=True)
    await semaphore.acquire()
    late = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    print(late.done(), semaphore.locked())
    waiting = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    semaphore.release()
    print(semaphore.locked())
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True))
    print(semaphore.locked(), semaphore._value)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    zero = asyncio.Semaphore(0)
    try:
        async with asyncio.timeout(0.01):
            await zero.acquire()
    except TimeoutError:
        print("nobody let go", zero._waiters)
    zero.release()
    print(await zero.acquire(), zero.locked())


asyncio.run(main())
