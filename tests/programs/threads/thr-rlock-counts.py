"""An RLock counts; others get in only when it is let go as often as it was taken."""
import re
import threading
import warnings

lock = threading.RLock()


def shown():
    return re.sub(r"owner=[1-9]\d*|0x[0-9a-f]+", "X", repr(lock))


def from_outside(results):
    results.append(lock.acquire(blocking=False))
    if results[-1]:
        lock.release()


def others_get_in():
    results = []
    thread = threading.Thread(target=from_outside, args=(results,))
    thread.start()
    thread.join()
    return results[0]


print(shown(), others_get_in())
with lock:
    print(shown(), others_get_in())
    with lock:
        print(shown(), others_get_in())
        print(lock.acquire(timeout=1), shown())
        lock.release()
    print(shown(), others_get_in())
print(shown(), others_get_in())
try:
    lock.release()
except RuntimeError as error:
    print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    threading.RLock(1)
print(caught[0].message, type(lock).__name__, callable(threading.RLock))
