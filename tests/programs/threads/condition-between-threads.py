import threading
import time

items = []
condition = threading.Condition()


def consumer():
    with condition:
        while not items:
            condition.wait()
        print("took", items.pop())
        print(condition.wait_for(lambda: items, timeout=0.1))
        print(condition.wait(0.05))


thread = threading.Thread(target=consumer)
thread.start()
time.sleep(0.1)
with condition:
    items.append("thing")
    condition.notify()
thread.join()
for wrong in (condition.notify, condition.wait, condition.release):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
