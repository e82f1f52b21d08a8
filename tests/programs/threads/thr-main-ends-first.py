"""The main thread is done when its code is, though others still run."""
import threading
import time


def late():
    main = threading.main_thread()
    print("main alive:", main.is_alive())
    main.join()
    print("joined main; alive:", main.is_alive())
    time.sleep(0.1)
    print("threads:", sorted(thread.name for thread in threading.enumerate() if thread is not main))


thread = threading.Thread(target=late, name="late")
thread.start()
time.sleep(0.1)
print("main ends")
