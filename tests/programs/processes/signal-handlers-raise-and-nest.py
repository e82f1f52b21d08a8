"""Handlers that raise, and signals that come while a handler runs: nobody is forgotten or called twice."""
import signal, os
def bad(s, f):
    print("bad", s); raise ValueError(s)
def good(s, f): print("good", s)
signal.signal(signal.SIGHUP, bad); signal.signal(signal.SIGUSR1, good); signal.signal(signal.SIGUSR2, good)
signal.pthread_sigmask(signal.SIG_BLOCK, {1,10,12})
for n in (12,10,1): os.kill(os.getpid(), n)
try:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {1,10,12})
except ValueError as e: print("caught", e)
print("end")
def nest(s,f):
    print("in", s)
    if s==10: os.kill(os.getpid(), 1); os.kill(os.getpid(), 12)
    print("out", s)
for n in (1,10,12): signal.signal(n, nest)
os.kill(os.getpid(), 10)
print("done")
