"""SystemExit ends its thread only, and nobody is told."""
import sys
import threading


def leaves(status):
    print("leaving with", status)
    sys.exit(status)


for status in (0, 3, "text"):
    thread = threading.Thread(target=leaves, args=(status,))
    thread.start()
    thread.join()
    print(thread.is_alive())


def interrupted():
    raise KeyboardInterrupt("in a thread")


thread = threading.Thread(target=interrupted, name="interrupted")
thread.start()
thread.join()
print("main ends as usual")
