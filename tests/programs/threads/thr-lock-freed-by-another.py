"""A Lock belongs to nobody: another thread may release it; an RLock is refused."""
import threading

lock = threading.Lock()
lock.acquire()
thread = threading.Thread(target=lock.release)
thread.start()
thread.join()
print(lock.locked())

own = threading.RLock()
own.acquire()


def release():
    try:
        own.release()
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=release)
thread.start()
thread.join()
print(own.locked())
own.release()
print(own.locked())
