import threading

first, second = threading.Lock(), threading.Lock()


def one():
    with first:
        barrier.wait()
        print("one waits", second.acquire(timeout=0.1))


def two():
    with second:
        barrier.wait()
        first.acquire(timeout=0.3) and print("two got the first")


barrier = threading.Barrier(2)
threads = [threading.Thread(target=one), threading.Thread(target=two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
