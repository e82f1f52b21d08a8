import threading

counter = 0


def adds():
    global counter
    for _ in range(50_000):
        counter += 1


threads = [threading.Thread(target=adds) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
