import threading

timers = [threading.Timer(0.1, print, ["rings"]), threading.Timer(0.1, print, kwargs={"sep": ""})]
timers[1].cancel()
for timer in timers:
    print(timer.name, timer.daemon)
    timer.start()
for timer in timers:
    timer.join()
print(timers[0].finished.is_set())
