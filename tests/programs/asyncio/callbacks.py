import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, print, "later 2")
    loop.call_later(1, print, "later 1")
    handle = loop.call_later(1.5, print, "never")
    loop.call_soon(print, "soon")
    print("main first")
    task = asyncio.create_task(asyncio.sleep(1, "value"))
    task.add_done_callback(lambda done: print("callback got", done.result()))
    await task
    print("after task")
    handle.cancel()
    await asyncio.sleep(2)
    print(round(loop.time(), 1) > 0)


asyncio.run(main())
