"""A pipeline: a semaphore limits, an event starts, a barrier ends it."""
import threading
import time

gate = threading.Semaphore(2)
go = threading.Event()
finish = threading.Barrier(4)
log = []
lock = threading.Lock()


def note(text):
    with lock:
        log.append(text)


def work(number):
    go.wait()
    with gate:
        note(("in", number))
        time.sleep(0.03)
        note(("out", number))
    finish.wait()


threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
time.sleep(0.05)
print(log)
go.set()
print(finish.wait() in range(4))
print(sorted(log))
inside = 0
most = 0
for what, _ in log:
    inside += 1 if what == "in" else -1
    most = max(most, inside)
print(most)
