"""Futures between threads, and waiting for several of them."""

from _thread_kernel import silent_rlock
from threading import _silent_condition, _silent_event
from time import monotonic as _monotonic

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

TimeoutError = TimeoutError


class Error(Exception):
    """What the errors of this package have in common."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future's state does not allow the operation."""


class BrokenExecutor(RuntimeError):
    """The executor can run nothing any more."""


def _log(level, message, error=None):
    import logging
    logger = logging.getLogger("concurrent.futures")
    logger.log(logging.getLevelNamesMapping()[level], message, exc_info=error)


class Future:
    """The result of a call that another thread makes."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._condition = _silent_condition(-1, silent_rlock(-1))
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = f"{type(self).__name__} at {id(self):#x} state={self._word()}"
            if self._state == FINISHED:
                if self._exception is not None:
                    text += f" raised {type(self._exception).__name__}"
                else:
                    text += f" returned {type(self._result).__name__}"
            return f"<{text}>"

    def _word(self):
        return "cancelled" if self._state.startswith(CANCELLED) else self._state.lower()

    def _is_cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def _is_over(self):
        return self._state == FINISHED or self._is_cancelled()

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._is_cancelled():
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        with self._condition:
            return self._is_cancelled()

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._is_over()

    def _call_back(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as error:
            _log("ERROR", f"exception calling callback for {self!r}", error)

    def add_done_callback(self, fn):
        with self._condition:
            if not self._is_over():
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _wait(self, timeout):
        if not self._is_over():
            self._condition.wait(timeout)
        if self._is_cancelled():
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            if self._exception is not None:
                raise self._exception
            return self._result

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _log("CRITICAL", f"Future {id(self)} in unexpected state: {self._state}")
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self._is_over():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add(self)
            self._condition.notify_all()
        self._call_back()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


class _Waiter:
    """Collects futures as they end, and says when there are enough."""

    def __init__(self, needed, stops_on_exception=False):
        self.event = _silent_event()
        self.ended = []
        self._needed = needed
        self._stops_on_exception = stops_on_exception

    def add(self, future):
        self.ended.append(future)
        self._needed -= 1
        failed = future._exception is not None and self._stops_on_exception
        if self._needed <= 0 or failed:
            self.event.set()


class _AllLocked:
    """Holds the locks of several futures, taken in one order."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


def _is_reported(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _forget(waiter, futures):
    for future in futures:
        with future._condition:
            if waiter in future._waiters:
                future._waiters.remove(waiter)


class DoneAndNotDoneFutures(tuple):
    """What wait() returns: the futures that ended, and the others."""

    _fields = ("done", "not_done")

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    futures = list(dict.fromkeys(fs))
    with _AllLocked(futures):
        done = {one for one in futures if _is_reported(one)}
        pending = [one for one in futures if one not in done]
        has_failed = any(
            one._state == FINISHED and one._exception is not None for one in done
        )
        if (
            not pending
            or (return_when == FIRST_COMPLETED and done)
            or (return_when == FIRST_EXCEPTION and has_failed)
        ):
            return DoneAndNotDoneFutures(done, set(pending))
        if return_when == FIRST_COMPLETED:
            waiter = _Waiter(1)
        elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
            waiter = _Waiter(len(pending), return_when == FIRST_EXCEPTION)
        else:
            raise ValueError(f"Invalid return condition: {return_when!r}")
        for one in pending:
            one._waiters.append(waiter)
    waiter.event.wait(timeout)
    _forget(waiter, pending)
    done.update(waiter.ended)
    return DoneAndNotDoneFutures(done, set(futures) - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + _monotonic()
    futures = list(dict.fromkeys(fs))
    waiter = _Waiter(1)
    with _AllLocked(futures):
        ended = [one for one in futures if _is_reported(one)]
        pending = [one for one in futures if one not in ended]
        for one in pending:
            one._waiters.append(waiter)
    try:
        yield from ended
        while pending:
            left = None
            if end is not None:
                left = end - _monotonic()
                if left < 0:
                    raise TimeoutError(f"{len(pending)} (of {len(futures)}) futures unfinished")
            waiter.event.wait(left)
            ended, waiter.ended = waiter.ended, []
            waiter.event.clear()
            for one in ended:
                pending.remove(one)
                yield one
    finally:
        _forget(waiter, futures)


class Executor:
    """What runs calls for others."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError("buffersize must be an integer or None")
        if buffersize is not None and buffersize < 1:
            raise ValueError("buffersize must be None or > 0")
        end = None if timeout is None else timeout + _monotonic()
        calls = zip(*iterables)
        futures = []
        for args in calls:
            futures.append(self.submit(fn, *args))
            if len(futures) == buffersize:
                break

        def result_iterator():
            try:
                futures.reverse()
                while futures:
                    if buffersize is not None:
                        for args in calls:
                            futures.insert(0, self.submit(fn, *args))
                            break
                    yield _result_or_cancel(futures.pop(), end)
            finally:
                for one in futures:
                    one.cancel()

        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(future, end):
    try:
        return future.result() if end is None else future.result(end - _monotonic())
    finally:
        future.cancel()
