"""Threads are made as they are needed, and idle ones are used again."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def who(seconds=0):
    time.sleep(seconds)
    return threading.current_thread().name


with ThreadPoolExecutor(3, thread_name_prefix="pool") as pool:
    print([pool.submit(who).result() for _ in range(3)])
    time.sleep(0.02)
    futures = [pool.submit(who, 0.05) for _ in range(5)]
    print(sorted({future.result() for future in futures}))
print(threading.active_count())
with ThreadPoolExecutor() as first, ThreadPoolExecutor() as second:
    print(first.submit(who).result(), second.submit(who).result())
