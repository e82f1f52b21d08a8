"""Readers and writers, a bounded buffer, philosophers, one instance, results, locals."""

import threading, time, queue, collections


class RW:

    def __init__(self):
        self.c = threading.Condition()
        self.r = 0
        self.w = False

    def read(self):
        with self.c:
            self.c.wait_for(lambda: not self.w)
            self.r += 1

    def unread(self):
        with self.c:
            self.r -= 1
            if not self.r:
                self.c.notify_all()

    def write(self):
        with self.c:
            self.c.wait_for(lambda: not self.w and (not self.r))
            self.w = True

    def unwrite(self):
        with self.c:
            self.w = False
            self.c.notify_all()


rw = RW()
log = []


def reader(n):
    rw.read()
    log.append(f"r{n}+")
    time.sleep(0.02)
    log.append(f"r{n}-")
    rw.unread()


def writer():
    time.sleep(0.01)
    rw.write()
    log.append("w+")
    time.sleep(0.01)
    log.append("w-")
    rw.unwrite()


ts = [threading.Thread(target=reader, args=(0,)), threading.Thread(target=writer)]
[t.start() for t in ts]
[t.join() for t in ts]
print(log)


class Bounded:

    def __init__(self, n):
        self.d = collections.deque()
        self.n = n
        l = threading.Lock()
        self.full, self.empty = (threading.Condition(l), threading.Condition(l))

    def put(self, x):
        with self.full:
            while len(self.d) == self.n:
                self.full.wait()
            self.d.append(x)
            self.empty.notify()

    def get(self):
        with self.empty:
            while not self.d:
                self.empty.wait()
            x = self.d.popleft()
            self.full.notify()
            return x


b = Bounded(2)
out = []


def prod():
    for i in range(6):
        b.put(i)
    b.put(None)


def cons():
    while (x := b.get()) is not None:
        out.append(x)


ts = [threading.Thread(target=f) for f in (prod, cons)]
[t.start() for t in ts]
[t.join() for t in ts]
print(out)
forks = [threading.Lock() for _ in range(3)]
ate = []


def phil(i):
    a, c = sorted((i, (i + 1) % 3))
    for _ in range(2):
        with forks[a], forks[c]:
            time.sleep(0.001)
            ate.append(i)


ts = [threading.Thread(target=phil, args=(i,)) for i in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sorted(ate))


class Once:
    _i = None
    _l = threading.Lock()

    def __new__(cls):
        with cls._l:
            if cls._i is None:
                time.sleep(0.01)
                cls._i = super().__new__(cls)
        return cls._i


ids = set()
ts = [threading.Thread(target=lambda: ids.add(id(Once()))) for _ in range(4)]
[t.start() for t in ts]
[t.join() for t in ts]
print(len(ids))


class Result(threading.Thread):

    def __init__(self, f, *a):
        super().__init__()
        self.f, self.a, self.value, self.error = (f, a, None, None)

    def run(self):
        try:
            self.value = self.f(*self.a)
        except Exception as e:
            self.error = e

    def join(self, timeout=None):
        super().join(timeout)
        if self.error:
            raise self.error
        return self.value


for x in (4, 0):
    r = Result(lambda n: 8 // n, x)
    r.start()
    try:
        print(r.join())
    except ZeroDivisionError as e:
        print(repr(e))
stop = threading.Event()
ticks = []


def ticker():
    while not stop.wait(0.01):
        ticks.append(1)


t = threading.Thread(target=ticker, daemon=True)
t.start()
time.sleep(0.055)
stop.set()
t.join(1)
print(len(ticks) in (4, 5), t.is_alive(), t.daemon)
loc = threading.local()


class L(threading.local):
    n = 0

    def __init__(self, start):
        self.n = start

    def up(self):
        self.n += 1
        return self.n


l = L(10)
res = []


def use():
    res.append((l.up(), l.up(), vars(l)))


t = threading.Thread(target=use)
t.start()
t.join()
print(l.up(), res)
lock = threading.Lock()
lock.acquire()
got = []


def tryit():
    got.append(lock.acquire(timeout=0.02))
    got.append(lock.acquire(blocking=False))


t = threading.Thread(target=tryit)
t.start()
t.join()
lock.release()
print(got, lock.locked())


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


t = Result(deep, 5000)
t.start()
try:
    print(t.join())
except RecursionError as e:
    print(type(e).__name__, e)
sem = threading.BoundedSemaphore(2)
sem.acquire()
sem.acquire()


def rel():
    time.sleep(0.01)
    sem.release(2)


t = threading.Thread(target=rel)
t.start()
print(sem.acquire(timeout=1))
t.join()
try:
    sem.release(5)
except ValueError as e:
    print(e)
