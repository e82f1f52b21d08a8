import asyncio


async def work():
    print("body")
    try:
        await asyncio.sleep(1)
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(work())
    print(task.cancel("too early"), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))
    print(task.cancelled(), task.done())


asyncio.run(main())
