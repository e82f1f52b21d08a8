# An event loop written by hand: types.coroutine makes a generator that async functions can await.
import asyncio
import inspect
import types
from collections import deque


@types.coroutine
def switch(what="turn"):
    answer = yield what
    return answer


async def worker(name, turns):
    for turn in range(turns):
        got = await switch(f"{name}{turn}")
        print(name, "was sent", got)
    return name.upper()


def run(*coroutines):
    ready = deque((coroutine, None) for coroutine in coroutines)
    while ready:
        coroutine, value = ready.popleft()
        try:
            asked = coroutine.send(value)
        except StopIteration as stop:
            print("done", stop.value)
        else:
            ready.append((coroutine, len(asked) + len(ready)))


run(worker("a", 2), worker("b", 1), worker("c", 3))


@types.coroutine
def delegating():
    result = yield from asyncio.sleep(0.5, "slept").__await__()
    return result


@types.coroutine
def from_coroutine():
    return (yield from plain())


async def plain():
    return await delegating()


async def main():
    print(await delegating(), await from_coroutine())
    print(inspect.isawaitable(delegating()), inspect.iscoroutinefunction(delegating))
    print(bool(delegating.__code__.co_flags & inspect.CO_ITERABLE_COROUTINE))
    for wrong in generator(), [1], None:
        try:
            await wrong
        except TypeError as error:
            print(error)


def generator():
    yield from unused


def bad():
    yield from unused


asyncio.run(main())
unused = plain()
try:
    next(bad())
except TypeError as error:
    print(error)
unused.close()
print(types.coroutine(plain) is plain, types.coroutine(switch) is switch)
for wrong in 5, None:
    try:
        types.coroutine(wrong)
    except TypeError as error:
        print(error)
