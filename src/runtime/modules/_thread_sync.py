"""What threads wait at: conditions, semaphores, events, barriers; `threading` shows them as its own."""

import _kernel
import _thread_kernel
from _collections import deque
from time import monotonic as _monotonic

# Classes say they come from the module of this name.
__name__ = "threading"


def _warn_of_old_name(old, new):
    from warnings import warn
    warn(f"{old}() is deprecated, use {new}() instead", DeprecationWarning, stacklevel=3)


class Condition:
    """A lock whose holder can wait until another thread notifies."""

    def __init__(self, lock=None):
        sync = _kernel.record_sync("condition", None)
        lock = _thread_kernel.condition_lock(sync) if lock is None else lock
        self._begin(lock, sync, _thread_kernel.notice_lock)

    def _begin(self, lock, sync, new_waiter):
        self._lock = lock
        self._sync = sync
        self._new_waiter = new_waiter
        self.acquire = lock.acquire
        self.release = lock.release
        self.locked = lock.locked
        self._waiters = deque()
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = self._new_waiter(self._sync)
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        is_told = False
        try:
            if timeout is None:
                waiter.acquire()
                is_told = True
            else:
                is_told = waiter.acquire(False) if timeout <= 0 else waiter.acquire(True, timeout)
            return is_told
        finally:
            self._acquire_restore(state)
            if not is_told:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = _monotonic() + left
                else:
                    left = end - _monotonic()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while self._waiters and n > 0:
            waiter = self._waiters.popleft()
            waiter.release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _warn_of_old_name("notifyAll", "notify_all")
        self.notify_all()


def _silent_condition(sync, lock=None):
    """The condition inside something that is recorded as what it is."""
    condition = object.__new__(Condition)
    lock = _thread_kernel.silent_lock(sync) if lock is None else lock
    condition._begin(lock, sync, _thread_kernel.silent_lock)
    return condition


class Semaphore:
    """Lets a number of threads in at a time."""

    def __init__(self, value=1):
        self._begin(value, 0)

    def _begin(self, value, bound):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._sync = _kernel.record_sync("semaphore", value, bound)
        self._cond = _silent_condition(self._sync)
        self._value = value

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        is_acquired = False
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    break
                if timeout is not None:
                    if end is None:
                        end = _monotonic() + timeout
                    else:
                        timeout = end - _monotonic()
                        if timeout <= 0:
                            break
                self._cond.wait(timeout)
            else:
                self._value -= 1
                _kernel.record_change(self._sync, self._value)
                _kernel.record_lock(self._sync, True)
                is_acquired = True
        return is_acquired

    __enter__ = acquire

    def _let_in(self, n):
        for _ in range(n):
            _kernel.record_lock(self._sync, False)
        self._value += n
        _kernel.record_change(self._sync, self._value)
        self._cond.notify(n)

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._let_in(n)

    def __exit__(self, exc_type, exc, tb):
        self.release()


def _silent_semaphore(value, sync):
    """Counts for something that is recorded as what it is, at whose `sync` threads wait."""
    semaphore = object.__new__(Semaphore)
    semaphore._sync = -1
    semaphore._cond = _silent_condition(sync)
    semaphore._value = value
    return semaphore


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        self._begin(value, value)
        self._initial_value = value

    def __repr__(self):
        kind = type(self)
        return (
            f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: "
            f"value={self._value}/{self._initial_value}>"
        )

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._let_in(n)


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._begin(_kernel.record_sync("event", 0))

    def _begin(self, sync):
        self._sync = sync
        self._cond = _silent_condition(sync)
        self._flag = False

    def __repr__(self):
        kind = type(self)
        state = "set" if self._flag else "unset"
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: {state}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        _warn_of_old_name("isSet", "is_set")
        return self.is_set()

    def set(self):
        with self._cond:
            self._change(True)
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._change(False)

    def _change(self, flag):
        if flag != self._flag:
            _kernel.record_change(self._sync, int(flag))
        self._flag = flag

    def wait(self, timeout=None):
        with self._cond:
            is_set = self._flag
            if not is_set:
                is_set = self._cond.wait(timeout)
            return is_set


def _silent_event():
    event = object.__new__(Event)
    event._begin(-1)
    return event


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted, reset or left while threads waited."""


class Barrier:
    """Holds threads back until a number of them have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._sync = _kernel.record_sync("barrier", 0, parties)
        self._cond = _silent_condition(self._sync)
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = "filling"
        self._count = 0

    def __repr__(self):
        kind = type(self)
        extra = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: {extra}>"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in ("resetting", "draining"):
                self._cond.wait()
            if self._state == "broken":
                raise BrokenBarrierError
            index = self._count
            self._change_count(1)
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    self._hold(timeout)
                return index
            finally:
                self._change_count(-1)
                if self._count == 0 and self._state in ("resetting", "draining"):
                    self._state = "filling"
                    self._cond.notify_all()

    def _change_count(self, by):
        self._count += by
        _kernel.record_change(self._sync, self._count)

    def _open(self):
        try:
            if self._action:
                self._action()
            self._state = "draining"
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _hold(self, timeout):
        if not self._cond.wait_for(lambda: self._state != "filling", timeout):
            self._break()
            raise BrokenBarrierError
        if self._state in ("resetting", "broken"):
            raise BrokenBarrierError

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in ("filling", "broken"):
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def _break(self):
        self._state = "broken"
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"
