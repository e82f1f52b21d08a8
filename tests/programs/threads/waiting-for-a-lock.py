import threading
import time

lock = threading.Lock()


def second():
    print("second asks for the lock")
    with lock:
        print("second has the lock")


with lock:
    thread = threading.Thread(target=second)
    thread.start()
    time.sleep(0.2)
    print("main lets go")
thread.join()
print("end")
