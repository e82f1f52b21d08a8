import asyncio
import contextvars
import functools

where = contextvars.ContextVar("where", default="nowhere")


class Bell:
    def __init__(self, name):
        self.name = name

    def ring(self, future):
        print(self.name, "rings", future.result(), "in", where.get())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    one, two = Bell("one"), Bell("two")
    context = contextvars.copy_context()
    context.run(where.set, "the kitchen")
    future.add_done_callback(one.ring)
    future.add_done_callback(two.ring, context=context)
    future.add_done_callback(one.ring)
    where.set("main")
    future.add_done_callback(functools.partial(print, "partial"))
    print(future.remove_done_callback(one.ring), future.remove_done_callback(one.ring))
    future.add_done_callback(one.ring)
    future.set_result("tea")
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(two.ring)
    print("added late")
    await asyncio.sleep(0)


asyncio.run(main())
