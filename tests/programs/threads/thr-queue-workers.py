"""Three workers share the work; None tells each of them to stop."""
import queue
import threading
import time

work = queue.Queue()
results = []
lock = threading.Lock()


def worker():
    while True:
        item = work.get()
        try:
            if item is None:
                return
            time.sleep(0.02)
            with lock:
                results.append(item * item)
        finally:
            work.task_done()


begin = time.monotonic()
threads = [threading.Thread(target=worker) for _ in range(3)]
for thread in threads:
    thread.start()
for number in range(9):
    work.put(number)
work.join()
print(sorted(results), round(time.monotonic() - begin, 1))
for _ in threads:
    work.put(None)
for thread in threads:
    thread.join()
print(work.unfinished_tasks, threading.active_count())
