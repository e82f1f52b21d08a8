import threading

total = 0
lock = threading.Lock()


def step(value):
    return value + 1


def add(times):
    global total
    for _ in range(times):
        with lock:
            seen = total
            total = step(seen)


threads = [threading.Thread(target=add, args=(200,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, lock.locked())
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False))
lock.release()
print(lock.locked())
