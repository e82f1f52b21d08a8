import threading


def nothing():
    pass


thread = threading.Thread(target=nothing)
for wrong in (thread.join, threading.current_thread().join):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
thread.start()
thread.join()
thread.join()
try:
    thread.start()
except RuntimeError as error:
    print(error)
try:
    threading.Thread(group=1)
except AssertionError as error:
    print(error)
