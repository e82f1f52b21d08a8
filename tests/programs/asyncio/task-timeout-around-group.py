import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(0.2):
            async with asyncio.TaskGroup() as group:
                group.create_task(work("quick", 0.1))
                group.create_task(work("slow", 1))
    except TimeoutError as error:
        print("timeout", repr(error.__cause__))
    try:
        async with asyncio.TaskGroup() as group:
            async with asyncio.timeout(0.1):
                await group.create_task(work("inside", 1))
    except* TimeoutError as caught:
        print("group of", len(caught.exceptions), asyncio.current_task().cancelling())
    task = asyncio.current_task()
    try:
        async with asyncio.timeout(0.1):
            await asyncio.gather(work("a", 1), work("b", 1))
    except TimeoutError:
        print("gather timed out", task.cancelling(), task.uncancel())


asyncio.run(main())
