import threading
import time
from concurrent.futures import ThreadPoolExecutor

local = threading.local()


def begin(value):
    local.value = value


def name(_):
    time.sleep(0.02)
    return threading.current_thread().name, local.value


with ThreadPoolExecutor(2, thread_name_prefix="worker", initializer=begin, initargs=("ready",)) as pool:
    print(sorted(set(pool.map(name, range(4)))))
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(threading.current_thread).result().name)
print(threading.active_count())
