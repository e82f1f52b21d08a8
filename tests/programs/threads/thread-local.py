import threading

data = threading.local()
data.value = "main"


class Counter(threading.local):
    kind = "class attribute"

    def __init__(self, start):
        self.count = start

    def add(self):
        self.count += 1
        return self.count


counter = Counter(10)


def other():
    try:
        print(data.value)
    except AttributeError as error:
        print(error)
    data.value = "other"
    print(data.value, data.__dict__, counter.add(), counter.kind)


print(counter.add(), counter.add())
thread = threading.Thread(target=other)
thread.start()
thread.join()
print(data.value, counter.count)
del data.value
try:
    del data.value
except AttributeError as error:
    print(type(error).__name__)
