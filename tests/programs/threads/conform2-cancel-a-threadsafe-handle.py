"""A handle of call_soon_threadsafe: who cancels it late waits until its callback is over."""

import asyncio
import threading
import time


def main():
    loop = asyncio.new_event_loop()
    started = threading.Event()
    finished = threading.Event()

    def work(word):
        started.set()
        time.sleep(0.2)
        finished.set()
        print("callback done", word)

    def late():
        handle = loop.call_soon_threadsafe(work, "first")
        started.wait()
        print("cancelling")
        handle.cancel()
        print("after cancel, finished:", finished.is_set(), handle.cancelled())
        loop.call_soon_threadsafe(loop.stop)

    thread = threading.Thread(target=late)
    thread.start()
    loop.run_forever()
    thread.join()

    gate = threading.Event()

    def early():
        handle = loop.call_soon_threadsafe(print, "never")
        handle.cancel()
        print("cancelled before it began:", handle.cancelled())
        gate.set()
        loop.call_soon_threadsafe(loop.stop)

    loop.call_soon(gate.wait)
    thread = threading.Thread(target=early)
    thread.start()
    loop.run_forever()
    thread.join()
    loop.close()


main()
