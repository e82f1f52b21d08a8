# any order
import threading
import time


def runner(name, gun):
    print(f"{name} is ready\n", end="")
    print(f"{name} hears {gun.wait()}\n", end="")


gun = threading.Event()
threads = [threading.Thread(target=runner, args=(name, gun)) for name in "abc"]
for thread in threads:
    thread.start()
time.sleep(0.1)
print(f"set: {gun.is_set()}\n", end="")
gun.set()
for thread in threads:
    thread.join()
gun.clear()
print(f"cleared: {gun.wait(0.05)} {gun.is_set()}\n", end="")
