"""Handlers run on the main thread, whichever thread the signal was sent from."""
import os
import signal
import threading
import time


def handler(signum, frame):
    print("handler on", threading.current_thread().name)


def sender():
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.1)


signal.signal(signal.SIGUSR1, handler)
thread = threading.Thread(target=sender, name="sender")
thread.start()
thread.join()
print("joined")
lock = threading.Lock()
lock.acquire()
thread = threading.Thread(target=sender, name="sender")
thread.start()
start = time.monotonic()
print("got it:", lock.acquire(timeout=0.3), round(time.monotonic() - start, 1))
thread.join()
