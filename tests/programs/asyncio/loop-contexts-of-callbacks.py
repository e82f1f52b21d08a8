import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


def show(label):
    print(label, var.get())
    var.set(99)


async def main():
    loop = asyncio.get_running_loop()
    var.set(1)
    loop.call_soon(show, "soon sees")
    var.set(2)
    loop.call_later(0.1, show, "later sees")
    own = contextvars.copy_context()
    own.run(var.set, 7)
    loop.call_soon(lambda: show("given context"), context=own)
    loop.call_later(0.2, show, "the same, changed before", context=own)
    handle = loop.call_soon(show, "copied")
    print(handle.get_context()[var], own[var])
    var.set(3)
    await asyncio.sleep(0.3)
    print("main", var.get(), "own", own[var])
    future = loop.create_future()
    future.add_done_callback(lambda f: show("done callback"))
    future.add_done_callback(lambda f: show("done callback with context"), context=own)
    var.set(4)
    future.set_result(None)
    await asyncio.sleep(0)
    print("main", var.get(), "own", own[var])


asyncio.run(main())
