import threading
import time

done = []


def sleeper(seconds):
    time.sleep(seconds)
    done.append(seconds)


threads = [threading.Thread(target=sleeper, args=(n,)) for n in (0.3, 0.1, 0.2)]
for thread in threads:
    thread.start()
print("all started", len(done))
for thread in threads:
    thread.join()
print(done)
