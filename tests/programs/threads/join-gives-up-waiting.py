import threading
import time

thread = threading.Thread(target=time.sleep, args=(0.2,))
thread.start()
thread.join(0.05)
print(thread.is_alive())
time.sleep(0.3)
print(thread.is_alive())
thread.join(0)
print("end")
