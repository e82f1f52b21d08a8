"""What cannot be joined, and what can be joined twice."""
import threading
import time


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


thread = threading.Thread(target=time.sleep, args=(0.1,))
attempt(thread.join)
thread.start()
attempt(thread.start)
attempt(lambda: thread.join(timeout=0.01))
print(thread.is_alive())
attempt(lambda: thread.join(-5))
attempt(thread.join)
attempt(thread.join)
attempt(threading.current_thread().join)


def joins_itself():
    attempt(threading.current_thread().join)


other = threading.Thread(target=joins_itself)
other.start()
other.join()
attempt(lambda: thread.join("soon"))
