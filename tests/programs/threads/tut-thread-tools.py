import threading, time


class BankAccount:

    def __init__(self):
        self.balance = 100
        self._lock = threading.Lock()

    def withdraw(self, n):
        with self._lock:
            b = self.balance
            time.sleep(0.01)
            self.balance = b - n
a = BankAccount()
ts = [threading.Thread(target=a.withdraw, args=(10,)) for _ in range(5)]
[t.start() for t in ts]
[t.join() for t in ts]
print(a.balance)
barrier = threading.Barrier(3, action=lambda: print('all here'))


def runner(n):
    time.sleep(0.05 * n)
    print('arrive', n)
    barrier.wait()
    time.sleep(0.03 * n)
    print('go', n)
ts = [threading.Thread(target=runner, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
b2 = threading.Barrier(2)
try:
    b2.wait(timeout=0.05)
except threading.BrokenBarrierError as e:
    print(repr(e), b2.broken)
ev = threading.Event()


def waiter():
    print('waiting', ev.is_set())
    print(ev.wait(0.05), ev.wait())
w = threading.Thread(target=waiter)
w.start()
time.sleep(0.1)
ev.set()
w.join()


def hello(who, *, punct='!'):
    print('hello', who + punct, threading.current_thread().name.startswith('Thread-'))
t = threading.Timer(0.05, hello, ['timer'], {'punct': '?'})
t.start()
t.join()
t = threading.Timer(1, hello, ['never'])
t.start()
t.cancel()
t.join()
print(t.finished.is_set())
sem = threading.BoundedSemaphore(2)
active = 0
peak = 0


def limited(i):
    global active, peak
    with sem:
        active += 1
        peak = max(peak, active)
        time.sleep(0.02)
        active -= 1
ts = [threading.Thread(target=limited, args=(i,)) for i in range(6)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(peak)
try:
    sem.release()
except ValueError as e:
    print(e)
local = threading.local()
local.x = 1


def f():
    try:
        print(local.x)
    except AttributeError as e:
        print(e)
t = threading.Thread(target=f)
t.start()
t.join()
r = threading.RLock()
with r:
    with r:
        print('reentrant')
try:
    r.release()
except RuntimeError as e:
    print(e)
l = threading.Lock()
try:
    l.release()
except RuntimeError as e:
    print(e)
print(l.acquire(), l.acquire(blocking=False), l.acquire(timeout=0.05), l.locked())
t = threading.Thread(target=print)
try:
    t.join()
except RuntimeError as e:
    print(e)
t.start()
t.join()
try:
    t.start()
except RuntimeError as e:
    print(e)


def boom():
    1 / 0
t = threading.Thread(target=boom, name='boomer')
t.start()
t.join()


def hook(args):
    print('hook', args.exc_type.__name__, args.exc_value, args.thread.name)
threading.excepthook = hook
t = threading.Thread(target=boom, name='boomer2')
t.start()
t.join()
print(threading.active_count(), threading.main_thread().name, [t.name for t in threading.enumerate()])
d = threading.Thread(target=lambda: (time.sleep(5), print('never')), daemon=True)
d.start()
print(d.daemon, d.is_alive())
print('main exits')
