import queue

small = queue.Queue(maxsize=1)
small.put("one")
print(small.full(), small.empty(), small.qsize())
for attempt in (
    lambda: small.put("two", timeout=0.05),
    lambda: small.put_nowait("two"),
    lambda: small.put("two", timeout=-1),
):
    try:
        attempt()
    except (queue.Full, ValueError) as error:
        print(repr(error))
print(small.get())
for attempt in (lambda: small.get(timeout=0.05), small.get_nowait, lambda: small.get(block=False)):
    try:
        attempt()
    except queue.Empty as error:
        print(repr(error))
small.task_done()
try:
    small.task_done()
except ValueError as error:
    print(error)
last, least, simple = queue.LifoQueue(), queue.PriorityQueue(), queue.SimpleQueue()
for number in (2, 3, 1):
    for one in (last, least, simple):
        one.put(number)
for one in (last, least, simple):
    print([one.get() for _ in range(3)])
try:
    simple.get(timeout=0.05)
except queue.Empty:
    print("empty", simple.qsize(), simple.empty())
