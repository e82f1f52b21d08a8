"""Eager tasks: whose context, whose order, what the current task is, what fails at once."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")


async def step(name, pause):
    print(name, "begins", var.get(), asyncio.current_task().get_name())
    var.set(name)
    if pause:
        await asyncio.sleep(0)
    print(name, "goes on", var.get())
    return var.get()


async def failing():
    raise LookupError("at once")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    var.set("main")
    one = asyncio.create_task(step("one", False), name="T1")
    print(one.done(), var.get(), asyncio.current_task().get_name())
    two = asyncio.create_task(step("two", True), name="T2")
    print(two.done(), var.get())
    own = contextvars.copy_context()
    three = asyncio.create_task(step("three", True), name="T3", context=own)
    print(own[var])
    four = loop.create_task(step("four", True), eager_start=False, name="T4")
    bad = asyncio.create_task(failing(), name="bad")
    print(bad.done(), bad.exception())
    print(await asyncio.gather(one, two, three, four))
    print(own[var], var.get())
    async with asyncio.TaskGroup() as group:
        a = group.create_task(step("grouped", False), name="T5")
        print("in group", a.done())
    loop.set_task_factory(None)
    lazy = asyncio.Task(step("lazy", False), loop=loop, eager_start=True, name="T6")
    print(lazy.done(), lazy.get_coro())
    done = asyncio.create_task(step("last", False), name="T7")
    print(done.done())
    await done


asyncio.run(main())
