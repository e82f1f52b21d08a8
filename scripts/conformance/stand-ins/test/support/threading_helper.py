"""Threads for tests."""

import contextlib
import threading


# CPython has the RLock twice, in C and in Python; here both are the one there is.
threading._CRLock = threading._PyRLock = type(threading.RLock())


def threading_setup():
    return ()


def threading_cleanup(*original):
    pass


def reap_threads(function):
    return function


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


def join_thread(thread, timeout=None):
    thread.join(timeout)


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    yield
    if unlock:
        unlock()
    for thread in threads:
        thread.join()


class catch_threading_exception:
    def __enter__(self):
        self._old = threading.excepthook
        threading.excepthook = self._take
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
        return self

    def _take(self, args):
        self.exc_type = args.exc_type
        self.exc_value = args.exc_value
        self.exc_traceback = args.exc_traceback
        self.thread = args.thread

    def __exit__(self, *exc_info):
        threading.excepthook = self._old
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread


can_start_thread = True


def requires_working_threading(*, module=False):
    return lambda item: item


def run_concurrently(worker_func, nthreads, args=(), kwargs={}):
    threads = [threading.Thread(target=worker_func, args=args, kwargs=kwargs) for _ in range(nthreads)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
