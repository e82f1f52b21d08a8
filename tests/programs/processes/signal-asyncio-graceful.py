"""Ending well on SIGTERM: the handler cancels every worker, and all are awaited."""
import asyncio
import os
import signal


async def worker(name):
    try:
        while True:
            await asyncio.sleep(0.1)
            print(name, "works")
    finally:
        print(name, "stops")


async def main():
    workers = [asyncio.create_task(worker(name)) for name in "ab"]

    def shut_down():
        print("shutting down")
        for task in workers:
            task.cancel()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, shut_down)
    loop.call_later(0.15, os.kill, os.getpid(), signal.SIGTERM)
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())
print(repr(signal.getsignal(signal.SIGTERM)), signal.getsignal(signal.SIGINT))
