"""A barrier fills, drains, breaks and is reset."""
import re
import threading
import time


def attempt(action):
    try:
        print(re.sub("0x[0-9a-f]+", "X", repr(action())))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def meet(barrier, **options):
    thread = threading.Thread(target=attempt, args=(lambda: barrier.wait(**options),))
    thread.start()
    time.sleep(0.05)
    return thread


barrier = threading.Barrier(2, action=lambda: print("all here"))
first = meet(barrier)
attempt(lambda: (barrier, barrier.n_waiting, barrier.parties, barrier.broken))
index = barrier.wait()
first.join()
print(index)
attempt(lambda: barrier)
meet(barrier, timeout=0.02).join()
attempt(lambda: barrier)
attempt(barrier.wait)
barrier.reset()
attempt(lambda: barrier)
waiting = meet(barrier)
barrier.reset()
waiting.join()
waiting = meet(barrier)
barrier.abort()
waiting.join()
attempt(lambda: barrier)
attempt(lambda: threading.Barrier(0))


def bad_action():
    raise ZeroDivisionError("in the action")


attempt(threading.Barrier(1, bad_action).wait)
