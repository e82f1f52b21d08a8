"""Producer and consumer over a buffer with room for two, by hand."""
import threading
import time
from collections import deque

buffer = deque()
condition = threading.Condition()


def produce():
    for number in range(5):
        with condition:
            condition.wait_for(lambda: len(buffer) < 2)
            buffer.append(number)
            print("put", number, "->", list(buffer))
            condition.notify()
        time.sleep(0.05)
    with condition:
        buffer.append(None)
        condition.notify()


def consume():
    time.sleep(0.02)
    while True:
        with condition:
            while not buffer:
                condition.wait()
            item = buffer.popleft()
            condition.notify()
        if item is None:
            return
        print("got", item)


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("left", list(buffer))
