"""Handlers of signals in a loop: added, replaced, removed, with arguments, cancelling a group."""
import asyncio
import os
import signal


async def worker(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "stops")
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "first", "handler")
    os.kill(os.getpid(), signal.SIGUSR1)
    print("sent")
    await asyncio.sleep(0.05)
    loop.add_signal_handler(signal.SIGUSR1, print, "second handler")
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0.05)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(signal.getsignal(signal.SIGUSR1))
    for wrong in ((signal.SIGKILL, print), (99, print), ("TERM", print), (signal.SIGTERM, worker)):
        try:
            loop.add_signal_handler(*wrong)
        except (RuntimeError, ValueError, TypeError) as error:
            print(type(error).__name__, error)
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(worker(n)) for n in "ab"]
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(number, lambda: [t.cancel() for t in tasks])
            loop.call_later(0.05, os.kill, os.getpid(), signal.SIGTERM)
    finally:
        print([t.cancelled() for t in tasks])
    event = asyncio.Event()
    loop.add_signal_handler(signal.SIGINT, event.set)
    loop.call_later(0.05, signal.raise_signal, signal.SIGINT)
    await event.wait()
    print("woken by SIGINT")


asyncio.run(main())
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
