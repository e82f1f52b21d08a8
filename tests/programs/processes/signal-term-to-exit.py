"""The usual way to end well on SIGTERM: the handler raises SystemExit."""
import atexit
import os
import signal
import sys


def stop(signum, frame):
    print("stopping on", signal.strsignal(signum))
    sys.exit(7)


signal.signal(signal.SIGTERM, stop)
atexit.register(print, "at exit")
try:
    os.kill(os.getpid(), signal.SIGTERM)
    print("never here")
finally:
    print("finally")
