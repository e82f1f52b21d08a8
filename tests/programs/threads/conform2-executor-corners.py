"""Executors and their futures where things go wrong."""

import threading, queue, time, concurrent.futures as cf


def work(n):
    if n == 3:
        raise ValueError(n)
    time.sleep(0.01 * n)
    return n


with cf.ThreadPoolExecutor(2, thread_name_prefix="p") as ex:
    fs = [ex.submit(work, n) for n in (2, 1, 3)]
    done, nd = cf.wait(fs, return_when=cf.FIRST_EXCEPTION)
    print(sorted((str(f.exception()) for f in done)))
    it = ex.map(work, [1, 3, 2])
    print(next(it))
    try:
        next(it)
    except ValueError as e:
        print("map", e)
    try:
        next(it)
    except StopIteration:
        print("stopped")
    try:
        list(ex.map(work, [5], timeout=0.001))
    except TimeoutError as e:
        print("timeout", repr(e))
    print(list(ex.map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
    print(list(ex.map(work, [0, 1, 2, 1], buffersize=2)))
    for bad in (dict(chunksize=0), dict(buffersize=0), dict(buffersize="1")):
        try:
            print(list(ex.map(work, [1], **bad)))
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
try:
    ex.submit(work, 1)
except RuntimeError as e:
    print(e)
for bad in (0, -1):
    try:
        cf.ThreadPoolExecutor(bad)
    except ValueError as e:
        print(e)
try:
    cf.ThreadPoolExecutor(1, initializer=3)
except TypeError as e:
    print(e)
f = cf.Future()
print(repr(f)[-15:], f.cancel(), repr(f)[-17:], f.cancelled(), f.running(), f.done())
try:
    f.result()
except cf.CancelledError as e:
    print("cancelled", repr(e))
try:
    f.set_result(1)
except cf.InvalidStateError as e:
    print(type(e).__name__, str(e).split("at")[0])
g = cf.Future()
g.add_done_callback(lambda f: print("cb", f.result()))
g.set_result(5)
g.add_done_callback(lambda f: print("late", f.done()))
print(g.set_running_or_notify_cancel() if False else "")
h = cf.Future()
print(h.set_running_or_notify_cancel(), h.cancel(), h.running())
try:
    h.result(timeout=0.01)
except TimeoutError as e:
    print(type(e).__name__, e)


def bad_init():
    raise OSError("init")


ex = cf.ThreadPoolExecutor(1, initializer=bad_init)
f = ex.submit(work, 1)
try:
    f.result()
except cf.BrokenExecutor as e:
    print(type(e).__name__, e)
try:
    ex.submit(work, 1)
except cf.BrokenExecutor as e:
    print(type(e).__name__, e)
ex.shutdown()
ex = cf.ThreadPoolExecutor(1)
fs = [ex.submit(time.sleep, 0.02) for _ in range(3)]
ex.shutdown(wait=False, cancel_futures=True)
time.sleep(0.1)
print([x.cancelled() for x in fs])
for f in cf.as_completed([cf.Future() for _ in range(0)]):
    pass
try:
    for f in cf.as_completed([cf.Future(), g], timeout=0.01):
        print("got", f.result())
except TimeoutError as e:
    print(e)
