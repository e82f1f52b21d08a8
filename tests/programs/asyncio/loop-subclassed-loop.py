import asyncio

Base = type(asyncio.new_event_loop())


class Counting(Base):
    def __init__(self):
        super().__init__()
        self.soon = 0
        self.handled = []

    def call_soon(self, callback, *args, context=None):
        self.soon += 1
        return super().call_soon(callback, *args, context=context)

    def default_exception_handler(self, context):
        self.handled.append(context["message"].split(" ")[0])

    def create_task(self, coro, **kwargs):
        kwargs["name"] = "mine"
        return super().create_task(coro, **kwargs)


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, asyncio.current_task().get_name())
    loop.call_soon(print, "called")
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print((await asyncio.gather(named()))[0], loop.soon >= 2)


async def named():
    return asyncio.current_task().get_name()


loop = Counting()
loop.run_until_complete(main())
print(loop.handled)
loop.close()
