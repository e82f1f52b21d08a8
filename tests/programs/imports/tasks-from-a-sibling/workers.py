import asyncio


class Pool:
    def __init__(self, size):
        self.gate = asyncio.Semaphore(size)

    async def _one(self, function, item):
        async with self.gate:
            await asyncio.sleep(1)
            return function(item), round(asyncio.get_running_loop().time())

    async def map(self, function, items):
        return await asyncio.gather(*(self._one(function, item) for item in items))


async def fail_after(seconds, what):
    await asyncio.sleep(seconds)
    raise LookupError(what)
