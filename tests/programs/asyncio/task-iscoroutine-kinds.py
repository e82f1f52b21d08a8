import asyncio
import functools
import inspect
import types


async def plain():
    pass


async def generator():
    yield


@types.coroutine
def old():
    yield


class Callable:
    async def __call__(self):
        pass

    async def method(self):
        pass


things = {
    "async def": plain,
    "partial": functools.partial(plain),
    "method": Callable().method,
    "object": Callable(),
    "async generator": generator,
    "types.coroutine": old,
    "lambda": lambda: plain(),
}
for name, thing in things.items():
    print(name, asyncio.iscoroutinefunction(thing), inspect.iscoroutinefunction(thing))
made = plain(), old()
print([asyncio.iscoroutine(one) for one in made], [inspect.isawaitable(one) for one in made])
made[0].close()
print(asyncio.iscoroutine(generator()), asyncio.iscoroutine(plain))
