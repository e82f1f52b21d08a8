"""Queue, LifoQueue, PriorityQueue, SimpleQueue: what comes out first."""
import queue
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


def drained(work):
    items = []
    while not work.empty():
        items.append(work.get())
    return items


for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    work = kind()
    for item in (3, 1, 2):
        work.put(item)
    print(kind.__name__, work.qsize(), drained(work))
jobs = queue.PriorityQueue()
for priority, name in ((5, "sleep"), (1, "eat"), (3, "work"), (1, "drink")):
    jobs.put(Job(priority, name))
print([job.priority for job in drained(jobs)])
mixed = queue.PriorityQueue()
mixed.put((1, "a"))
mixed.put((1, "b"))
try:
    mixed.put((1, None))
except TypeError as error:
    print(error)
simple = queue.SimpleQueue()
for action in (simple.get_nowait, lambda: simple.get(timeout=0.02), lambda: simple.get(timeout=-1)):
    try:
        action()
    except (queue.Empty, ValueError) as error:
        print(repr(error))
