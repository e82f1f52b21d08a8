"""A Timer is a thread that waits first; cancel() ends the wait."""
import threading
import time

begin = time.monotonic()


def ring(who, *, loud=False):
    print(who, loud, threading.current_thread().name)


timer = threading.Timer(0.4, ring, args=["a"], kwargs={"loud": True})
late = threading.Timer(0.1, ring, ["b"])
cancelled = threading.Timer(30, ring, ("never",))
for one in (timer, late, cancelled):
    one.start()
print(timer.interval, timer.function.__name__, timer.args, timer.kwargs, timer.finished.is_set())
cancelled.cancel()
cancelled.join()
print("cancelled ended", time.monotonic() - begin < 20, cancelled.finished.is_set())
timer.join()
timer.cancel()
try:
    timer.start()
except RuntimeError as error:
    print(error)
try:
    threading.Timer(1)
except TypeError as error:
    print(error)
