"""Never more than two at once."""
import threading
import time

gate = threading.BoundedSemaphore(2)
lock = threading.Lock()
inside = 0
most = 0


def visit(number):
    global inside, most
    with gate:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.05)
        with lock:
            inside -= 1


begin = time.monotonic()
threads = [threading.Thread(target=visit, args=(number,)) for number in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, inside, round(time.monotonic() - begin, 1))
