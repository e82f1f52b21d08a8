import asyncio
import re


def show(*args, **keywords):
    text = asyncio.format_call_graph(*args, **keywords)
    for line in text.split("\n"):
        if "File" not in line or "loop-call-graph.py" in line:
            print(re.sub(r"id=0x[0-9a-f]+", "id=?", re.sub(r"File '.*/?loop", "File 'loop", line)))


async def read(future):
    return await future


async def client(future):
    return await read(future)


async def wait_for_client(task):
    await task


async def main():
    future = asyncio.get_running_loop().create_future()
    first = asyncio.create_task(client(future), name="client")
    second = asyncio.create_task(wait_for_client(first), name="waiter")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("- the future")
    show(future)
    print("- the client")
    show(first)
    print("- limited")
    show(first, limit=1)
    show(first, limit=-1)
    show(first, limit=0)
    future.set_result("data")
    await second
    print("- itself")
    show()
    try:
        asyncio.capture_call_graph(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
try:
    asyncio.capture_call_graph()
except RuntimeError as error:
    print(error)
