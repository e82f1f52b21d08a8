import queue
import random
import threading
import time
import logging
logging.basicConfig(format='%(levelname)s %(threadName)s: %(message)s', level=logging.INFO)
random.seed(1)
q = queue.Queue(maxsize=3)
SENTINEL = object()


def producer(n):
    for i in range(n):
        q.put(i)
        logging.info('produced %d', i)
        time.sleep(0.02)
    q.put(SENTINEL)


def consumer():
    while (item := q.get()) is not SENTINEL:
        time.sleep(0.07)
        logging.info('consumed %d', item)
        q.task_done()
    q.task_done()
    logging.info('bye')
t1 = threading.Thread(target=producer, args=(6,), name='producer')
t2 = threading.Thread(target=consumer, name='consumer')
t1.start()
t2.start()
q.join()
t1.join()
t2.join()
print(q.qsize(), q.empty(), q.full())
try:
    q.get_nowait()
except queue.Empty as e:
    print(repr(e))
try:
    q.get(timeout=0.05)
except queue.Empty as e:
    print(repr(e))
for i in range(3):
    q.put(i)
try:
    q.put_nowait(9)
except queue.Full as e:
    print(repr(e))
q.shutdown()
try:
    q.put(1)
except queue.ShutDown as e:
    print(repr(e))
print(q.get(), q.get(), q.get())
try:
    q.get()
except queue.ShutDown as e:
    print(repr(e))
pq = queue.PriorityQueue()
for p in [(2, 'code'), (1, 'eat'), (3, 'sleep')]:
    pq.put(p)
while not pq.empty():
    print(pq.get())
try:
    pq.put((1, {}))
    pq.put((1, {}))
except TypeError as e:
    print(e)
try:
    pq.task_done()
    pq.task_done()
    pq.task_done()
    pq.task_done()
    pq.task_done()
    pq.task_done()
except ValueError as e:
    print(e)
