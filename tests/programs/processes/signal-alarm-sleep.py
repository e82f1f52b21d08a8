"""PEP 475: a sleep goes on after the handler, unless the handler raises."""
import signal
import time


def note(signum, frame):
    print("alarm")


class TooLong(Exception):
    pass


def give_up(signum, frame):
    raise TooLong("no patience")


signal.signal(signal.SIGALRM, note)
signal.setitimer(signal.ITIMER_REAL, 0.1)
start = time.monotonic()
time.sleep(0.3)
print("slept", round(time.monotonic() - start, 1))
signal.signal(signal.SIGALRM, give_up)
signal.setitimer(signal.ITIMER_REAL, 0.1)
start = time.monotonic()
try:
    time.sleep(5)
except TooLong as error:
    print("stopped:", error, round(time.monotonic() - start, 1))
