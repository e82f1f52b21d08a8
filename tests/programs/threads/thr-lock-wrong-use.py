"""Messages of Lock."""
import threading


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


lock = threading.Lock()
attempt(lock.release)
attempt(lambda: lock.acquire(False, 1))
attempt(lambda: lock.acquire(timeout=-2))
attempt(lambda: lock.acquire(timeout="1"))
attempt(lambda: lock.acquire(timeout=1e10))
attempt(lambda: lock.acquire(True, -1))
attempt(lock.locked)
attempt(lambda: lock.acquire(blocking=False))
attempt(lambda: lock.acquire(timeout=0.05))
attempt(lambda: lock.acquire(timeout=0))
attempt(lock.release)
attempt(lambda: threading.Lock(1))
attempt(lambda: lock.owner)
with lock as entered:
    print(entered, lock.locked())
print(isinstance(lock, threading.Lock), threading.Lock.__name__, threading.TIMEOUT_MAX)


class MyLock:
    """A lock that says what happens to it."""

    def __init__(self):
        self.lock = threading.Lock()

    def __enter__(self):
        print("enter")
        return self.lock.__enter__()

    def __exit__(self, *exc):
        print("exit", exc[0])
        self.lock.__exit__(*exc)


try:
    with MyLock():
        raise OSError
except OSError:
    print("passed on")
