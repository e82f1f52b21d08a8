import asyncio

lock = asyncio.Lock()
queue = asyncio.Queue()
event = asyncio.Event()


async def use():
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    getter = asyncio.create_task(queue.get())
    watcher = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    for task in (waiting, getter, watcher):
        task.cancel()
    await asyncio.wait([waiting, getter, watcher])
    print("first loop is through")


async def misuse():
    for what in (lock.acquire, queue.get, event.wait):
        try:
            await what()
        except RuntimeError as error:
            text = str(error)
            print(text[:text.index(" ")], text[text.index("is bound"):])
    event.set()
    print(await event.wait(), "needs no loop when it is set")


asyncio.run(use())
asyncio.run(misuse())
