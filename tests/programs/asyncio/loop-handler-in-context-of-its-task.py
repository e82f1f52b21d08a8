import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


def handler(loop, context):
    print(context["message"], "| request", request.get())


async def work(name):
    request.set(name)
    raise ValueError(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    request.set("main")
    task = asyncio.create_task(work("one"))
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "with a task", "task": task})
    loop.call_exception_handler({"message": "with a future", "future": task})
    loop.call_exception_handler({"message": "with neither"})
    task.exception()

    def fails():
        request.set("callback")
        raise KeyError

    loop.call_soon(fails)
    await asyncio.sleep(0)
    print("main:", request.get())


asyncio.run(main())
