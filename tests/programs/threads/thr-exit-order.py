"""At exit: threads end, then what atexit was given, the last first."""
import atexit
import threading
import time

atexit.register(print, "atexit one")
atexit.register(print, "atexit two")


def work(seconds):
    time.sleep(seconds)
    print(f"slept {seconds}")


for seconds in (0.2, 0.1):
    threading.Thread(target=work, args=(seconds,)).start()
threading.Thread(target=work, args=(5,), daemon=True).start()
threading._register_atexit(print, "before the threads are joined, registered first")
threading._register_atexit(print, "before the threads are joined, registered second")
print("end of main")
