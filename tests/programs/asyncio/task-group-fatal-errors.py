import asyncio


async def leave():
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt("child")


async def wait_long():
    try:
        await asyncio.sleep(10)
    finally:
        print("child cancelled")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait_long())
            await asyncio.sleep(0)
            raise SystemExit(3)
    except SystemExit as error:
        print("exit", error.code)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait_long())
            group.create_task(leave())
    except KeyboardInterrupt as error:
        print("caught", error)
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("outside", error)
