"""A thread returns nothing: three ways to get a result out of it."""
import queue
import threading
from concurrent.futures import ThreadPoolExecutor


def square(number):
    return number * number


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"worker {number}")
        self.number = number
        self.result = None

    def run(self):
        self.result = square(self.number)


workers = [Worker(number) for number in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print([worker.result for worker in workers], workers[0].name)

box = queue.SimpleQueue()
threads = [
    threading.Thread(target=lambda number=number: box.put((number, square(number))))
    for number in range(3)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(box.get() for _ in threads))

with ThreadPoolExecutor() as pool:
    print(list(pool.map(square, range(3))))
