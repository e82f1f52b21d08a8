"""A pool whose threads cannot begin is broken."""
import logging
import threading
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

logging.disable(logging.CRITICAL)
ready = threading.Event()


def begin(name):
    ready.wait()
    raise RuntimeError(f"{name} is not there")


pool = ThreadPoolExecutor(1, initializer=begin, initargs=("database",))
futures = [pool.submit(print, number) for number in range(3)]
ready.set()
for future in futures:
    try:
        future.result()
    except BrokenThreadPool as error:
        print(error)
try:
    pool.submit(print)
except BrokenExecutor as error:
    print(type(error).__name__, error)
pool.shutdown()


def settle(names, name):
    names.append(name)


names = []
with ThreadPoolExecutor(1, "good", settle, (names, "begun")) as pool:
    print(pool.submit(lambda: (names, threading.current_thread().name)).result())
