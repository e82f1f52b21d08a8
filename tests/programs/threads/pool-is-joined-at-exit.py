import time
from concurrent.futures import ThreadPoolExecutor


def late():
    time.sleep(0.1)
    print("late, but printed")


ThreadPoolExecutor().submit(late)
print("main ends")
