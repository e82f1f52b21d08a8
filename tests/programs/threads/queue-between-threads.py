import queue
import threading


def worker(work, results):
    while True:
        item = work.get()
        if item is None:
            work.task_done()
            break
        results.put(item * item)
        work.task_done()


work, results = queue.Queue(), queue.Queue()
threads = [threading.Thread(target=worker, args=(work, results)) for _ in range(3)]
for thread in threads:
    thread.start()
for number in range(10):
    work.put(number)
work.join()
for _ in threads:
    work.put(None)
for thread in threads:
    thread.join()
print(sorted(results.get() for _ in range(10)), results.empty(), work.unfinished_tasks)
