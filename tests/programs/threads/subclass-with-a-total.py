import threading


class Sum(threading.Thread):
    def __init__(self, numbers):
        super().__init__()
        self.numbers = numbers
        self.total = None

    def run(self):
        self.total = sum(self.numbers)


threads = [Sum(range(size)) for size in (10, 100)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([(thread.name, thread.total) for thread in threads], repr(threads[0]).split(" ")[0])
