"""Three threads meet in every round; the barrier is used again and again."""
import threading

barrier = threading.Barrier(3)
lock = threading.Lock()
rounds = []


def work(number):
    for turn in range(3):
        with lock:
            rounds.append(turn)
        index = barrier.wait()
        if index == 0:
            with lock:
                print("round", turn, "ends")
        barrier.wait()


threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(rounds)
