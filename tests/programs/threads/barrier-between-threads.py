import threading

log = []


def party(barrier):
    for _ in range(2):
        log.append("comes")
        barrier.wait()


barrier = threading.Barrier(3, action=lambda: log.append("all here"))
threads = [threading.Thread(target=party, args=(barrier,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log[:4], log.count("comes"), log.count("all here"), barrier.n_waiting, barrier.parties)
try:
    barrier.wait(timeout=0.05)
except threading.BrokenBarrierError as error:
    print(repr(error), barrier.broken)
barrier.reset()
print(barrier.broken)
