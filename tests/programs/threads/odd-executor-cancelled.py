"""run_in_executor and to_thread that are cancelled before, while and after they run."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def work(name, seconds):
    print(name, "begins")
    time.sleep(seconds)
    print(name, "ends")
    return name


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, thread_name_prefix="pool") as pool:
        first = loop.run_in_executor(pool, work, "first", 0.2)
        second = loop.run_in_executor(pool, work, "second", 0.1)
        await asyncio.sleep(0.05)
        print(first.cancel(), second.cancel())
        for future in (first, second):
            try:
                await future
            except asyncio.CancelledError:
                print("cancelled", future.cancelled())
        third = loop.run_in_executor(pool, work, "third", 0.05)
        print(await third, third.cancel())
    try:
        async with asyncio.timeout(0.05):
            await asyncio.to_thread(work, "fourth", 0.2)
    except TimeoutError:
        print("gave up on fourth")
    try:
        loop.run_in_executor(pool, work, "late", 0)
    except RuntimeError as error:
        print(error)
    try:
        loop.set_default_executor(3)
    except TypeError as error:
        print(error)
    print("main ends")


asyncio.run(main())
print("after run")
