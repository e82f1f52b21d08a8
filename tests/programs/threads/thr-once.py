"""A value is made once, however many threads ask at the same time."""
import threading
import time


class Lazy:
    def __init__(self, make):
        self.make = make
        self.lock = threading.Lock()
        self.has_value = False

    def get(self):
        if not self.has_value:
            with self.lock:
                if not self.has_value:
                    self.value = self.make()
                    self.has_value = True
        return self.value


def make():
    print("making")
    time.sleep(0.05)
    return object()


lazy = Lazy(make)
found = []
threads = [threading.Thread(target=lambda: found.append(lazy.get())) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), len(set(map(id, found))))
