"""A thread is a daemon when who creates it is one, unless told otherwise."""
import threading


def report(label):
    child = threading.Thread(target=print)
    told = threading.Thread(target=print, daemon=False)
    print(label, threading.current_thread().daemon, child.daemon, told.daemon)


report("main")
for daemon in (False, True):
    thread = threading.Thread(target=report, args=(f"thread {daemon}",), daemon=daemon)
    thread.start()
    thread.join()
thread = threading.Thread(target=report, args=("changed",))
thread.daemon = True
thread.start()
thread.join()
try:
    thread.daemon = False
except RuntimeError as error:
    print(error)
try:
    threading.main_thread().daemon = True
except RuntimeError as error:
    print(error)
