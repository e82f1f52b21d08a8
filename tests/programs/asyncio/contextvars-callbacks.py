import asyncio
from contextvars import Context, ContextVar

name = ContextVar("name", default="nobody")


def show(what, *args):
    print(what, name.get())
    name.set("set by a callback")


async def main():
    loop = asyncio.get_running_loop()
    name.set("main")
    loop.call_soon(show, "soon")
    loop.call_later(0.1, show, "later")
    other = Context()
    other.run(name.set, "other")
    loop.call_soon(show, "soon in another", context=other) if False else loop.call_soon(
        show, "soon in another", context=other
    )
    future = loop.create_future()
    future.add_done_callback(lambda done: show("done"))
    future.add_done_callback(lambda done: show("done elsewhere"), context=other)
    name.set("changed after")
    await asyncio.sleep(0)
    future.set_result(1)
    await asyncio.sleep(0.2)
    print("main", name.get(), other[name])
    handle = loop.call_soon(print, "x")
    print(handle.get_context()[name])
    task = asyncio.current_task()
    print(task.get_context()[name])


asyncio.run(main())
