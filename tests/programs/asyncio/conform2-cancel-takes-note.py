"""cancel() on a task that failed takes note of its exception."""

import asyncio
lock = asyncio.Lock()


async def use(hold):
    async with lock:
        t = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        t.cancel()
        await asyncio.sleep(0)
        print(t.cancelled(), t.done(), t.cancel())


asyncio.run(use(1))
asyncio.run(use(2))
