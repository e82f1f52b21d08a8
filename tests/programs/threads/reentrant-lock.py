import threading

lock = threading.RLock()


def down(depth):
    with lock:
        return 0 if depth == 0 else 1 + down(depth - 1)


print(down(5))
seen = []


def tries():
    seen.append(lock.acquire(blocking=False))
    seen.append(lock.acquire(timeout=0.05))
    try:
        lock.release()
    except RuntimeError as error:
        seen.append(str(error))


with lock:
    thread = threading.Thread(target=tries)
    thread.start()
    thread.join()
print(seen)
plain = threading.Lock()
print(plain.acquire(), plain.acquire(blocking=False), plain.acquire(timeout=0.05), plain.locked())
plain.release()
try:
    plain.release()
except RuntimeError as error:
    print(error)
try:
    plain.acquire(blocking=False, timeout=1)
except ValueError as error:
    print(error)
