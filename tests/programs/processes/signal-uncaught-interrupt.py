"""A KeyboardInterrupt that nobody catches: traceback, then the process ends itself by SIGINT."""
import atexit
import signal


def loop():
    for number in range(3):
        print("round", number, flush=True)
        if number == 1:
            signal.raise_signal(signal.SIGINT)


atexit.register(print, "at exit", flush=True)
try:
    loop()
finally:
    print("finally", flush=True)
