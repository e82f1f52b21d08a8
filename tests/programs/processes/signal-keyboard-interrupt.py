"""Ctrl+C is a KeyboardInterrupt: it can be caught, and `except Exception` does not."""
import signal
import time


def wait():
    try:
        signal.raise_signal(signal.SIGINT)
    except Exception:
        print("never here")
    finally:
        print("cleaning up")


try:
    wait()
except KeyboardInterrupt as error:
    print("caught", repr(error), error.args, type(error).__mro__[1].__name__)

signal.signal(signal.SIGALRM, lambda signum, frame: signal.raise_signal(signal.SIGINT))
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    time.sleep(10)
except KeyboardInterrupt:
    print("sleep was interrupted")
try:
    signal.default_int_handler(2, None)
except KeyboardInterrupt:
    print("the handler itself")
