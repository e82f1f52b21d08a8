import threading
import time

counter = 0


def slow_one():
    time.sleep(0.001)
    return 1


def adds():
    global counter
    for _ in range(20):
        counter += slow_one()


threads = [threading.Thread(target=adds) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter < 80)
