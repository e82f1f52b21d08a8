"""An executor that hands calls to a pool of threads."""

from _thread_kernel import silent_lock
from concurrent.futures._base import BrokenExecutor, Executor, Future, _log
from queue import Empty, _silent_queue
from threading import Thread, _register_atexit, _silent_semaphore

_MOST_THREADS = 8

_executors = 0
_live = []
_is_ending = False


def _at_exit():
    global _is_ending
    _is_ending = True
    for executor in _live:
        executor._work.put(None)
    for executor in _live:
        for thread in executor._threads:
            thread.join()


_register_atexit(_at_exit)


class BrokenThreadPool(BrokenExecutor):
    """A thread of the pool failed to begin."""


class ThreadPoolExecutor(Executor):
    """Runs calls in threads of its own, at most max_workers at a time."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        global _executors
        if max_workers is None:
            max_workers = _MOST_THREADS
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work = _silent_queue()
        self._idle = _silent_semaphore(0, -1)
        self._threads = []
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = silent_lock(-1)
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_executors}"
            _executors += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        self._working = 0
        self._on_end = None
        _live.append(self)

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _is_ending:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = Future()
            self._work.put((future, fn, args, kwargs))
            self._add_thread()
            return future

    def _add_thread(self):
        if self._idle.acquire(timeout=0):
            return
        count = len(self._threads)
        if count >= self._max_workers:
            return
        thread = Thread(name=f"{self._thread_name_prefix}_{count}", target=self._run_calls)
        thread._is_library = True
        self._threads.append(thread)
        self._working += 1
        thread.start()

    def _run_calls(self):
        try:
            if self._initializer is not None and not self._initialize():
                return
            while True:
                try:
                    work = self._work.get_nowait()
                except Empty:
                    self._idle.release()
                    work = self._work.get()
                if work is not None:
                    _run_call(*work)
                elif _is_ending or self._shutdown:
                    self._shutdown = True
                    self._work.put(None)
                    return
        finally:
            self._working -= 1
            if self._working == 0 and self._on_end is not None:
                self._on_end()

    def _initialize(self):
        try:
            self._initializer(*self._initargs)
            return True
        except BaseException as error:
            _log("CRITICAL", "Exception in initializer:", error)
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for future, *_ in self._take_all():
                future.set_exception(BrokenThreadPool(self._broken))
        return False

    def _take_all(self):
        taken = []
        while True:
            try:
                work = self._work.get_nowait()
            except Empty:
                return taken
            if work is not None:
                taken.append(work)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for future, *_ in self._take_all():
                    future.cancel()
            self._work.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _shutdown_then(self, callback):
        """Shuts down without waiting; the last thread to end calls back."""
        if self._working == 0:
            callback()
        else:
            self._on_end = callback
        self.shutdown(wait=False)


def _run_call(future, fn, args, kwargs):
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
