"""notify(n) wakes n waiters, the longest waiting first."""
import threading
import time

condition = threading.Condition()
woken = []


def wait(name):
    with condition:
        condition.wait()
        woken.append(name)


threads = []
for name in "abcdef":
    thread = threading.Thread(target=wait, args=(name,))
    thread.start()
    threads.append(thread)
    time.sleep(0.03)


def notify(*count):
    with condition:
        condition.notify(*count)
    time.sleep(0.1)
    print(sorted(woken))
    woken.clear()


notify()
notify(2)
notify(0)
with condition:
    condition.notify_all()
for thread in threads:
    thread.join()
print(sorted(woken))
