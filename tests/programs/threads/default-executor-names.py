import asyncio
import threading


def name():
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(name))
    print(await loop.run_in_executor(None, name))
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(name)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
print(threading.Thread().name)
