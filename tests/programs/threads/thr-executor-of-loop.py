"""run_in_executor, set_default_executor, to_thread with its context."""
import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

user = contextvars.ContextVar("user", default="nobody")


def who(*words):
    return (threading.current_thread().name, user.get(), *words)


async def main():
    user.set("ana")
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, "mine") as pool:
        print(await loop.run_in_executor(pool, who, "a", "b"))
        print(await asyncio.gather(*[loop.run_in_executor(pool, who) for _ in range(2)]))
    print(await asyncio.to_thread(who, "kept"))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)
    loop.set_default_executor(ThreadPoolExecutor(1, "other"))
    print(await asyncio.to_thread(who))
    try:
        loop.set_default_executor(print)
    except TypeError as error:
        print(error)
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(who)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
