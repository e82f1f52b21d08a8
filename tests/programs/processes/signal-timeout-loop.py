"""An endless loop is stopped by a timer: the exception comes up inside the loop."""
import signal


class Timeout(Exception):
    pass


def expire(signum, frame):
    raise Timeout(f"in {frame.f_code.co_name}")


def spin():
    count = 0
    try:
        while True:
            count += 1
    finally:
        print("finally after many turns:", count > 1000)


def with_timeout(seconds, function):
    before = signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return function()
    except Timeout as error:
        return error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


print(repr(with_timeout(0.05, spin)))
print(with_timeout(0.5, lambda: sum(range(10))))
try:
    while True:
        with_timeout(0.05, spin)
        break
except Timeout:
    print("never here")
print(signal.getsignal(signal.SIGALRM) == signal.SIG_DFL, signal.getitimer(signal.ITIMER_REAL))
