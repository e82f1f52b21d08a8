import threading
import time


def forever():
    while True:
        time.sleep(0.05)


threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=lambda: (time.sleep(0.1), print("waited for"))).start()
print("main ends")
