import asyncio


class Limiter:
    """So many at a time, and a pause after each."""

    def __init__(self, places, pause):
        self.semaphore = asyncio.Semaphore(places)
        self.pause = pause

    async def __aenter__(self):
        await self.semaphore.acquire()

    async def __aexit__(self, *exc_info):
        asyncio.get_running_loop().call_later(self.pause, self.semaphore.release)


async def request(limiter, number, times):
    async with limiter:
        times.append((number, round(asyncio.get_running_loop().time() - times[0], 1)))
        await asyncio.sleep(0.1)
        if number == 2:
            raise ConnectionError("refused")
        return number


async def main():
    limiter = Limiter(2, 0.5)
    times = [asyncio.get_running_loop().time()]
    results = await asyncio.gather(
        *(request(limiter, number, times) for number in range(5)), return_exceptions=True
    )
    print([repr(one) for one in results])
    print(times[1:])


asyncio.run(main())
