"""Futures of executors: callbacks, cancelling, as_completed and wait with limits, map with errors."""
import concurrent.futures as cf
import threading
import time


def job(n):
    time.sleep(n / 20)
    if n == 3:
        raise ValueError("three")
    return n


with cf.ThreadPoolExecutor(4) as pool:
    futures = {pool.submit(job, n): n for n in (4, 1, 3, 2)}
    for future in cf.as_completed(futures):
        print(futures[future], future.exception() or future.result())
    slow = [pool.submit(job, n) for n in (1, 8)]
    done, not_done = cf.wait(slow, timeout=0.2)
    print(len(done), len(not_done))
    try:
        list(cf.as_completed(slow, timeout=0.05))
    except TimeoutError as error:
        print(error)
    results = pool.map(job, [1, 3, 2])
    print(next(results))
    try:
        next(results)
    except ValueError as error:
        print("map", error)
    print(list(results))
    try:
        list(pool.map(job, [6, 8], timeout=0.05))
    except TimeoutError:
        print("map limit")
by_hand = cf.Future()
by_hand.add_done_callback(lambda f: print("callback", f.result()))
print(by_hand.set_running_or_notify_cancel(), by_hand.cancel(), by_hand.running())
by_hand.set_result("by hand")
by_hand.add_done_callback(lambda f: print("at once"))
try:
    by_hand.set_result("again")
except cf.InvalidStateError as error:
    print(type(error).__name__)
other = cf.Future()
print(other.cancel(), other.cancelled(), other.set_running_or_notify_cancel())
try:
    other.result()
except cf.CancelledError:
    print("cancelled")
waiting = cf.Future()
threading.Timer(0.05, waiting.set_exception, [KeyError("late")]).start()
try:
    waiting.result(timeout=5)
except KeyError as error:
    print("late", error)
