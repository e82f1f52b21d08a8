"""Two threads find the same free seat: the check and the act are apart."""
import threading
import time

seats = {1: None}
sold = []


def buy(name):
    if seats[1] is None:
        time.sleep(0.05)
        seats[1] = name
        sold.append(name)


def buy_safely(name, lock):
    with lock:
        buy(name)


def run(target, *extra):
    threads = [threading.Thread(target=target, args=(name, *extra)) for name in ("ana", "rui")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


run(buy)
print(sorted(sold))
seats[1] = None
sold.clear()
run(buy_safely, threading.Lock())
print(len(sold))
