"""A queue of one's own: four methods are enough."""
import queue
import threading


class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = {}

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue[item] = True

    def _get(self):
        item = min(self.queue)
        del self.queue[item]
        return item


work = UniqueQueue(3)
results = []


def consume():
    while (item := work.get()) != "z":
        results.append(item)
        work.task_done()


for letter in "bab":
    work.put(letter)
print(work.qsize(), work.unfinished_tasks)
thread = threading.Thread(target=consume)
thread.start()
work.put("z")
thread.join()
print(results, work.empty())
