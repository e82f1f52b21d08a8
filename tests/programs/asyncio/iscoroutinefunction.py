import asyncio


async def coroutine():
    pass


async def generator():
    yield


def function():
    pass


class Thing:
    async def method(self):
        pass


print([asyncio.iscoroutinefunction(one) for one in (coroutine, generator, function, Thing.method, Thing().method, 3)])
made = coroutine()
print(asyncio.iscoroutine(made), asyncio.iscoroutine(coroutine), asyncio.isfuture(made))
made.close()
print(asyncio.TimeoutError is TimeoutError, issubclass(asyncio.CancelledError, Exception))
print([one.__mro__[1].__name__ for one in (asyncio.QueueEmpty, asyncio.QueueFull, asyncio.QueueShutDown)])
print([one.__mro__[1].__name__ for one in (asyncio.InvalidStateError, asyncio.BrokenBarrierError)])
