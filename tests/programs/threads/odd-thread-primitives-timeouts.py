"""Limits of blocking calls: locks, conditions, events, queues, joins; what each gives or raises."""
import queue
import threading
import time

lock = threading.Lock()
lock.acquire()
print("lock", lock.acquire(timeout=0.02), lock.acquire(blocking=False))
for wrong in (lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: lock.acquire(timeout="1")):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
lock.release()
condition = threading.Condition()
with condition:
    print("condition", condition.wait(0.02), condition.wait_for(lambda: False, 0.02), condition.wait_for(lambda: "yes"))
event = threading.Event()
print("event", event.wait(0.02))
threading.Timer(0.05, event.set).start()
print("event", event.wait(5))
semaphore = threading.Semaphore(0)
print("semaphore", semaphore.acquire(timeout=0.02))
try:
    semaphore.acquire(blocking=False, timeout=1)
except ValueError as error:
    print(error)
barrier = threading.Barrier(2, timeout=0.02, action=lambda: print("all here"))
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("barrier", barrier.broken)
barrier.reset()
thread = threading.Thread(target=barrier.wait)
thread.start()
print(barrier.wait(5) in (0, 1))
thread.join(0.1)
jobs = queue.Queue(1)
for attempt in (lambda: jobs.get(timeout=0.02), lambda: jobs.put(1) or jobs.put(2, timeout=0.02), lambda: jobs.put(3, timeout=-1)):
    try:
        attempt()
    except (queue.Empty, queue.Full, ValueError) as error:
        print(type(error).__name__, error)
sleeper = threading.Thread(target=time.sleep, args=(0.1,))
sleeper.start()
sleeper.join(0.02)
print("join", sleeper.is_alive())
sleeper.join()
print("join", sleeper.is_alive())
rlock = threading.RLock()
with rlock, rlock:
    other = threading.Thread(target=lambda: print("other", rlock.acquire(timeout=0.02)))
    other.start()
    other.join()
