"""A timer that goes off again and again while the main thread sleeps."""
import signal
import time

ticks = []


def tick(signum, frame):
    ticks.append(len(ticks))
    print("tick", len(ticks))
    if len(ticks) == 3:
        signal.setitimer(signal.ITIMER_REAL, 0)


signal.signal(signal.SIGALRM, tick)
print(signal.setitimer(signal.ITIMER_REAL, 0.05, 0.1))
left, interval = signal.getitimer(signal.ITIMER_REAL)
print(0 < left <= 0.05, interval)
time.sleep(0.6)
print(ticks, signal.getitimer(signal.ITIMER_REAL))
print(signal.alarm(10), signal.alarm(0), signal.alarm(0))
