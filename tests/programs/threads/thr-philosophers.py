"""Five philosophers who take the lower fork first all get to eat."""
import threading
import time

forks = [threading.Lock() for _ in range(5)]
meals = [0] * 5


def dine(number):
    first, second = sorted((number, (number + 1) % 5))
    for _ in range(3):
        with forks[first], forks[second]:
            meals[number] += 1
            time.sleep(0.01)


threads = [threading.Thread(target=dine, args=(number,)) for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(meals, any(fork.locked() for fork in forks))
