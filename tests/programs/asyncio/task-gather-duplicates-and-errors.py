import asyncio


async def give(value, seconds=0.1):
    await asyncio.sleep(seconds)
    if isinstance(value, Exception):
        raise value
    return value


async def main():
    once = give("once")
    print(await asyncio.gather(once, once, give("other"), once))
    task = asyncio.create_task(give("task"))
    print(await asyncio.gather(task, task, asyncio.shield(task)))
    print(await asyncio.gather(), await asyncio.gather(*[]))
    group = asyncio.gather(give(ValueError("a")), give(KeyError("b"), 0.2), return_exceptions=True)
    print(type(group).__name__, await group)
    slow = asyncio.create_task(give("slow", 0.5))
    try:
        await asyncio.gather(slow, give(ValueError("fails")), give(KeyError("unseen"), 0.3))
    except ValueError as error:
        print(repr(error), slow.done())
    print(await slow)
    cancelled = asyncio.create_task(give("never", 5))
    cancelled.cancel("stop")
    results = await asyncio.gather(cancelled, give("fine"), return_exceptions=True)
    print([repr(one) for one in results])
    try:
        await asyncio.gather(1, 2)
    except TypeError as error:
        print(error)


asyncio.run(main())
