import asyncio


async def work():
    print("the body never runs")
    try:
        await asyncio.sleep(1)
    finally:
        print("nor does finally")


async def main():
    task = asyncio.create_task(work())
    print(task.cancel(), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled:", task.cancelled())
    task = asyncio.create_task(work(), eager_start=False)
    task.cancel()
    task.uncancel()
    await asyncio.sleep(0)
    print("uncancelled in time:", task.cancelling(), task.done())
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
