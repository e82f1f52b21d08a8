"""Each thread that fails is reported; the exit status stays 0."""
import threading


def divide(number):
    print(10 // number)


for number in (5, 0, 2):
    thread = threading.Thread(target=divide, args=(number,), name=f"divide {number}")
    thread.start()
    thread.join()


def wrong_arguments(a, b):
    pass


thread = threading.Thread(target=wrong_arguments, args=(1,))
thread.start()
thread.join()
print("done")
