"""Many readers or one writer, from a Condition."""
import threading
import time


class ReadWriteLock:
    def __init__(self):
        self.condition = threading.Condition()
        self.readers = 0

    def acquire_read(self):
        with self.condition:
            self.readers += 1

    def release_read(self):
        with self.condition:
            self.readers -= 1
            if self.readers == 0:
                self.condition.notify_all()

    def acquire_write(self):
        self.condition.acquire()
        self.condition.wait_for(lambda: self.readers == 0)

    def release_write(self):
        self.condition.release()


lock = ReadWriteLock()
value = 0


def read(delay):
    time.sleep(delay)
    lock.acquire_read()
    print("read", value)
    time.sleep(0.1)
    lock.release_read()


def write():
    global value
    time.sleep(0.05)
    lock.acquire_write()
    value = 1
    print("written")
    lock.release_write()


threads = [threading.Thread(target=read, args=(0,)), threading.Thread(target=write)]
threads.append(threading.Thread(target=read, args=(0.3,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(lock.readers, value)
