"""shutdown() wakes who waits; what is left can still be taken, unless immediate."""
import queue
import threading
import time


def consume(work, name):
    try:
        while True:
            item = work.get()
            print(name, "got", item)
            work.task_done()
    except queue.ShutDown as error:
        print(name, "ends:", repr(error))


work = queue.Queue()
thread = threading.Thread(target=consume, args=(work, "reader"))
thread.start()
for item in range(3):
    work.put(item)
work.join()
work.shutdown()
thread.join()
try:
    work.put("late")
except queue.ShutDown:
    print("refused", work.is_shutdown)

work = queue.Queue()
for item in range(3):
    work.put(item)
work.shutdown()
print(work.get(), work.qsize())
work.shutdown(immediate=True)
print(work.qsize(), work.unfinished_tasks)
for action in (work.get, work.get_nowait, work.task_done):
    try:
        action()
    except queue.ShutDown as error:
        print(repr(error))
    except ValueError as error:
        print(error)

full = queue.Queue(1)
full.put(0)


def put():
    try:
        full.put(1)
    except queue.ShutDown:
        print("put was given up")


thread = threading.Thread(target=put)
thread.start()
time.sleep(0.05)
full.shutdown()
thread.join()
