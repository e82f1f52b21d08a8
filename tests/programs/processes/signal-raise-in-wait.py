"""A handler that raises ends waits of every kind, and what was waited for stays usable."""
import queue
import signal
import threading


class Alarm(Exception):
    pass


def ring(signum, frame):
    raise Alarm


def interrupted(wait):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        wait()
    except Alarm:
        return True
    return False


signal.signal(signal.SIGALRM, ring)
event = threading.Event()
print("event", interrupted(event.wait), event.is_set())
box = queue.Queue()
print("queue", interrupted(box.get), box.empty())
lock = threading.Lock()
with lock:
    print("lock", interrupted(lock.acquire), lock.locked())
print("free again", lock.acquire(timeout=1))
lock.release()
thread = threading.Thread(target=event.wait)
thread.start()
print("join", interrupted(thread.join), thread.is_alive())
box.put(1)
event.set()
thread.join()
print(box.get(), thread.is_alive())
