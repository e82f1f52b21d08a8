import asyncio


def fails():
    raise ValueError("in a thread")


async def main():
    try:
        await asyncio.to_thread(fails)
    except ValueError as error:
        print(repr(error))
    try:
        await asyncio.to_thread(asyncio.get_running_loop)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
