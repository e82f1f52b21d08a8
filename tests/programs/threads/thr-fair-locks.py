"""Waiters of a lock come in the order in which they asked."""
import threading
import time

lock = threading.Lock()
order = []


def take(name):
    with lock:
        order.append(name)
        time.sleep(0.02)


lock.acquire()
threads = []
for name in "abcde":
    thread = threading.Thread(target=take, args=(name,))
    thread.start()
    threads.append(thread)
    time.sleep(0.05)
lock.release()
for thread in threads:
    thread.join()
print("".join(order))
