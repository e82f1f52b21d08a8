"""What the classes of threading refuse, and in which words."""

import threading, time


def show(*a):
    print(*a)


t = threading.Thread(target=lambda: None, name="n")
for what in (t.join,):
    try:
        what()
    except RuntimeError as e:
        print(e)
t.start()
t.join()
try:
    t.start()
except RuntimeError as e:
    print(e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)
try:
    t.daemon = True
except RuntimeError as e:
    print("daemon?", e)
else:
    print("daemon set")


class T(threading.Thread):

    def __init__(self):
        pass


try:
    T().start()
except RuntimeError as e:
    print(e)
try:
    T().name
except BaseException as e:
    print(type(e).__name__, e)
t = threading.Thread(None, print, args=1)
t.start()
t.join()
try:
    threading.Thread(group=3)
except AssertionError as e:
    print("assert", e)
lock = threading.Lock()
for call in (lock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: lock.acquire(timeout=1e+20)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
r = threading.RLock()
r.acquire()
r.acquire()
print(repr(r)[:26], r.locked() if hasattr(r, "locked") else "")


def other():
    try:
        r.release()
    except RuntimeError as e:
        print(e)
    print(r.acquire(blocking=False))


x = threading.Thread(target=other)
x.start()
x.join()
r.release()
r.release()
try:
    r.release()
except RuntimeError as e:
    print(e)
c = threading.Condition()
for call in (c.wait, c.notify, c.notify_all):
    try:
        call()
    except RuntimeError as e:
        print(e)
with c:
    print(c.wait(0.01), c.wait_for(lambda: False, 0.01), c.wait_for(lambda: 7))
s = threading.Semaphore(0)
print(s.acquire(blocking=False), s.acquire(timeout=0.01))
try:
    s.acquire(False, 1)
except ValueError as e:
    print(e)
try:
    threading.Semaphore(-1)
except ValueError as e:
    print(e)
try:
    s.release(0)
except ValueError as e:
    print(e)
b = threading.BoundedSemaphore(1)
try:
    b.release()
except ValueError as e:
    print(e)
bar = threading.Barrier(2, action=lambda: print("action"))


def meet():
    try:
        print("arrived", bar.wait() in (0, 1))
    except threading.BrokenBarrierError as e:
        print("broken", repr(e))


ts = [threading.Thread(target=meet) for _ in range(2)]
[t.start() for t in ts]
[t.join() for t in ts]
try:
    bar.wait(0.01)
except threading.BrokenBarrierError as e:
    print("broken", repr(e), bar.broken)
bar.reset()
print(bar.broken, bar.n_waiting, bar.parties, repr(bar)[:18])
try:
    threading.Barrier(0)
except ValueError as e:
    print(e)
e = threading.Event()
print(e.wait(0.01), e.is_set(), repr(e)[:17], repr(e)[-8:])
tm = threading.Timer(0.01, show, args=["tick"], kwargs=None)
tm.start()
tm.join()
tm = threading.Timer(10, show)
tm.start()
tm.cancel()
tm.join()
print(tm.finished.is_set())
loc = threading.local()
loc.x = 1


def l():
    try:
        loc.x
    except AttributeError as e:
        print(e)


x = threading.Thread(target=l)
x.start()
x.join()


def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook
x = threading.Thread(target=lambda: 1 / 0, name="bad")
x.start()
x.join()
threading.excepthook = threading.__excepthook__


def sysexit():
    raise SystemExit(3)


x = threading.Thread(target=sysexit)
x.start()
x.join()
print(threading.main_thread().name, threading.active_count(), [t.name for t in threading.enumerate()])
print(threading.get_ident() == threading.current_thread().ident, threading.TIMEOUT_MAX)
