import asyncio
from contextvars import Context, ContextVar, copy_context

level = ContextVar("level", default=0)


async def deeper(amount):
    level.set(level.get() + amount)
    await asyncio.sleep(0)
    return level.get()


async def main():
    shared = copy_context()
    print(await asyncio.create_task(deeper(1), context=shared))
    print(await asyncio.create_task(deeper(1), context=shared))
    print(level.get(), shared[level])
    async with asyncio.TaskGroup() as group:
        first = group.create_task(deeper(10), context=shared)
        second = group.create_task(deeper(100), context=Context())
    print(first.result(), second.result(), shared[level])


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(deeper(5)))
    print(runner.run(deeper(5)))
    apart = Context()
    print(runner.run(deeper(1), context=apart), apart[level])
    print(runner.run(deeper(0)))
print(level.get())
