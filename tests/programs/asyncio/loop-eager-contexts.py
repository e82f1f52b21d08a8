import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def child(n):
    before = var.get()
    var.set(n)
    await asyncio.sleep(0)
    return before, var.get()


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    var.set(1)
    first = asyncio.create_task(child(10))
    print("after an eager step:", var.get())
    own = contextvars.copy_context()
    own.run(var.set, 5)
    second = asyncio.create_task(child(20), context=own)
    print(own[var], var.get())
    print(await first, await second, own[var], var.get())
    print(first.get_context()[var], second.get_context() is own)


asyncio.run(main())
