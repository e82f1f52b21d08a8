"""Methods that call each other, protected by one RLock."""
import threading


class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.balance = 0

    def deposit(self, amount):
        with self.lock:
            self.balance += amount

    def move(self, other, amount):
        first, second = sorted((self, other), key=id)
        with first.lock, second.lock:
            self.deposit(-amount)
            other.deposit(amount)


one, two = Account(), Account()
one.deposit(1000)


def work(source, target):
    for _ in range(200):
        source.move(target, 1)


threads = [threading.Thread(target=work, args=pair) for pair in ((one, two), (two, one), (one, two))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(one.balance, two.balance, one.balance + two.balance)
