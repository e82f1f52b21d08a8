"""A signal while the loop is blocked by time.sleep: the loop's callback has to wait, a plain handler not."""
import asyncio
import os
import signal
import threading
import time


def sender():
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR2)


async def main():
    loop = asyncio.get_running_loop()
    start = time.monotonic()

    def note(kind):
        print(kind, round(time.monotonic() - start, 1))

    loop.add_signal_handler(signal.SIGUSR1, note, "loop")
    signal.signal(signal.SIGUSR2, lambda signum, frame: note("plain"))
    thread = threading.Thread(target=sender)
    thread.start()
    time.sleep(0.3)
    note("slept")
    await asyncio.sleep(0)
    await asyncio.sleep(0.05)
    thread.join()


asyncio.run(main())
