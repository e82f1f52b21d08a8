"""Signals that come while they are blocked run their handlers together, lowest number first, once each."""
import os
import signal

order = []
for number in (signal.SIGUSR2, signal.SIGHUP, signal.SIGUSR1):
    signal.signal(number, lambda signum, frame: order.append(signal.Signals(signum).name))
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP})
for number in (signal.SIGUSR2, signal.SIGUSR2, signal.SIGUSR1, signal.SIGHUP):
    os.kill(os.getpid(), number)
print(order, sorted(signal.sigpending()))
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP})
print(order, signal.sigpending())
