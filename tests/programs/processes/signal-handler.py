"""A handler runs between two instructions of the main thread, before raise_signal returns."""
import os
import signal


def handler(signum, frame):
    print("got", signal.Signals(signum).name, "in", frame.f_code.co_name, "line", frame.f_lineno)


def work():
    print("before")
    signal.raise_signal(signal.SIGUSR1)
    print("after")


print(signal.signal(signal.SIGUSR1, handler) == signal.SIG_DFL)
work()
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is handler)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.raise_signal(signal.SIGUSR1)
print("ignored", repr(signal.getsignal(signal.SIGUSR1)))
