import threading
import time

inside = 0
most = 0
guard = threading.Lock()
semaphore = threading.BoundedSemaphore(2)


def visit():
    global inside, most
    with semaphore:
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.05)
        with guard:
            inside -= 1


threads = [threading.Thread(target=visit) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, inside)
try:
    semaphore.release()
except ValueError as error:
    print(error)
print(semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.acquire(blocking=False))
print(semaphore.acquire(timeout=0.05))
semaphore.release(2)
for wrong in (lambda: threading.Semaphore(-1), lambda: semaphore.release(0)):
    try:
        wrong()
    except ValueError as error:
        print(error)
