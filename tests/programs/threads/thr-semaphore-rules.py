"""Values of semaphores, and what they refuse."""
import re
import threading


def attempt(action):
    try:
        print(re.sub("0x[0-9a-f]+", "X", repr(action())))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


gate = threading.Semaphore(2)
attempt(lambda: gate)
attempt(gate.acquire)
attempt(lambda: gate.acquire(timeout=0.02))
attempt(lambda: gate.acquire(timeout=0.02))
attempt(lambda: gate.acquire(blocking=False))
attempt(lambda: gate.acquire(blocking=False, timeout=1))
attempt(lambda: gate.release(3))
attempt(lambda: gate)
attempt(lambda: gate.release(0))
attempt(lambda: threading.Semaphore(-1))
bounded = threading.BoundedSemaphore(1)
attempt(bounded.release)
with bounded as entered:
    attempt(lambda: (entered, bounded))
attempt(lambda: bounded.release(2))
attempt(lambda: bounded)
