import asyncio
from contextvars import ContextVar

request = ContextVar("request", default="none")


async def step(name):
    await asyncio.sleep(0.1)
    print(name, "sees", request.get())


async def handle(name):
    request.set(name)
    await step(name)
    await asyncio.gather(step(name + ".a"), step(name + ".b"))
    inner = asyncio.create_task(change())
    await inner
    print(name, "after the task", request.get())
    await change()
    print(name, "after the call", request.get())


async def change():
    request.set("changed")


async def main():
    request.set("main")
    await asyncio.gather(handle("one"), handle("two"))
    print("main", request.get())


asyncio.run(main())
print("outside", request.get())
