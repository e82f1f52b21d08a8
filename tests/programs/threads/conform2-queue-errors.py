"""Queues that are full, empty, shut down."""

import queue, threading, time
q = queue.Queue(2)
q.put(1)
q.put(2)
for call in (lambda: q.put(3, False), lambda: q.put(3, timeout=0.01), lambda: q.put_nowait(3), lambda: q.put(3, timeout=-1), lambda: q.get(timeout=-1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, repr(e), str(e))
print(q.full(), q.empty(), q.qsize(), q.unfinished_tasks)
q.get()
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.shutdown()
try:
    q.put(1)
except queue.ShutDown as e:
    print("shut", repr(e))
print(q.get())
try:
    q.get()
except queue.ShutDown as e:
    print("shut", repr(e))
p = queue.PriorityQueue()
for x in ((2, "b"), (1, "z"), (1, "a")):
    p.put(x)
print([p.get() for _ in range(3)])
p.put((1, object()))
try:
    p.put((1, object()))
except TypeError as e:
    print(e)
l = queue.LifoQueue()
[l.put(x) for x in "abc"]
print(l.get(), l.get())
s = queue.SimpleQueue()
s.put(1)
print(s.get(), s.empty(), s.qsize())
try:
    s.get_nowait()
except queue.Empty:
    print("empty")
try:
    s.get(timeout=-1)
except ValueError as e:
    print(e)
q = queue.Queue()


def waiter(n):
    try:
        q.get()
    except queue.ShutDown:
        print("a waiter is told")


ts = [threading.Thread(target=waiter, args=(i,)) for i in range(2)]
[t.start() for t in ts]
time.sleep(0.01)
q.shutdown(immediate=True)
[t.join() for t in ts]
q2 = queue.Queue()
q2.put(1)
q2.put(2)


def joiner():
    q2.join()
    print("joined")


t = threading.Thread(target=joiner)
t.start()
time.sleep(0.01)
q2.shutdown(immediate=True)
t.join()
print(q2.qsize(), q2.is_shutdown)
print(queue.Queue[int])
