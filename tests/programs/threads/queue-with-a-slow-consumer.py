import queue
import threading
import time


def produce(tasks):
    for number in range(4):
        tasks.put(number)
    tasks.put("end")
    log.append("producer ends")


log = []
tasks = queue.Queue(maxsize=1)
threading.Thread(target=produce, args=(tasks,)).start()
time.sleep(0.05)
log.append(tasks.qsize())
while (item := tasks.get()) != "end":
    log.append(item)
    time.sleep(0.02)
time.sleep(0.05)
print(log)
