"""Threads of control that share memory, and what they wait at."""

import _kernel
import _thread_kernel
from _thread_kernel import RLock, allocate_lock as Lock, get_ident
from _collections import deque
from time import monotonic as _monotonic

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

_counter = 0


def _next_name(target=None, text="Thread-{}"):
    global _counter
    _counter += 1
    name = text.format(_counter)
    return name if target is None else f"{name} ({getattr(target, '__name__', target)})"


class Thread:
    """Runs a function beside the others; start() begins, join() waits for the end."""

    _is_library = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target = target
        self._name = str(name) if name is not None and name != "" else _next_name(target)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._handle = None
        self._is_main = False
        self._context = context

    def __repr__(self):
        status = "initial"
        if self._is_main or self._handle is not None:
            status = "started"
        if self._handle is not None and not self.is_alive():
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self.ident is not None:
            status += f" {self.ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if self._handle is not None or self._is_main:
            raise RuntimeError("threads can only be started once")
        self._handle = _thread_kernel.start_thread(
            self, self._bootstrap, self._name, self._daemonic, self._label()
        )

    def _label(self):
        if self._target is None:
            return self._name
        if self._is_library:
            return ""
        return _thread_kernel.call_label(self._target, self._args)

    def _bootstrap(self):
        try:
            if self._context is None:
                self.run()
            else:
                self._context.run(self.run)
        except BaseException as error:
            if not isinstance(error, SystemExit):
                _thread_kernel.note_failure()
            _call_excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if self._is_main or self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._handle is None:
            raise RuntimeError("cannot join thread before it is started")
        _thread_kernel.join_thread(self._handle, timeout)

    def is_alive(self):
        if self._is_main:
            return True
        return self._handle is not None and _thread_kernel.thread_is_alive(self._handle)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        if self._is_main:
            return _thread_kernel.thread_ident(None)
        return None if self._handle is None else _thread_kernel.thread_ident(self._handle)

    @property
    def native_id(self):
        return self.ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._handle is not None or self._is_main:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._name = "MainThread"
        self._daemonic = False
        self._handle = None
        self._is_main = True


_main = _MainThread()
_thread_kernel.set_main_object(_main)


def current_thread():
    return _thread_kernel.current_object()


def main_thread():
    return _main


def enumerate():
    return _thread_kernel.live_objects()


def active_count():
    return len(_thread_kernel.live_objects())


def get_native_id():
    return current_thread().native_id


class ExceptHookArgs:
    """What excepthook is told of an exception that left a thread."""

    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __repr__(self):
        return (
            f"_thread._ExceptHookArgs(exc_type={self.exc_type!r}, exc_value={self.exc_value!r}, "
            f"exc_traceback={self.exc_traceback!r}, thread={self.thread!r})"
        )


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    _thread_kernel.print_thread_exception(args.exc_value, name)


__excepthook__ = excepthook


def _call_excepthook(args):
    try:
        excepthook(args)
    except Exception as error:
        import sys
        print("Exception in threading.excepthook:", file=sys.stderr)
        _kernel.print_exception(error)


class Condition:
    """A lock whose holder can wait until another thread notifies."""

    def __init__(self, lock=None):
        sync = _kernel.record_sync("condition", None)
        self._begin(_thread_kernel.silent_rlock(sync) if lock is None else lock, sync)

    def _begin(self, lock, sync):
        self._lock = lock
        self._sync = sync
        self.acquire = lock.acquire
        self.release = lock.release
        self.locked = lock.locked
        self._waiters = deque()
        if hasattr(lock, "_release_save"):
            self._release_save = lock._release_save
            self._acquire_restore = lock._acquire_restore
            self._is_owned = lock._is_owned

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
        waiter = _thread_kernel.silent_lock(self._sync)
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        is_told = False
        try:
            if timeout is None:
                waiter.acquire()
                is_told = True
            else:
                is_told = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
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

    notifyAll = notify_all


def _silent_condition(sync, lock=None):
    """The condition inside something that is recorded as what it is."""
    condition = object.__new__(Condition)
    condition._begin(_thread_kernel.silent_lock(sync) if lock is None else lock, sync)
    return condition


class Semaphore:
    """Lets a number of threads in at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._begin(value, _kernel.record_sync("semaphore", value))

    def _begin(self, value, sync):
        self._sync = sync
        self._cond = _silent_condition(sync)
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
                self._change(-1)
                is_acquired = True
        return is_acquired

    __enter__ = acquire

    def _change(self, by):
        self._value += by
        if self._sync >= 0:
            _kernel.record_change(self._sync, self._value, "")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._change(n)
            self._cond.notify(n)

    def __exit__(self, exc_type, exc, tb):
        self.release()


def _silent_semaphore(value, sync):
    semaphore = object.__new__(Semaphore)
    semaphore._begin(value, sync)
    return semaphore


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
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
            self._change(n)
            self._cond.notify(n)


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

    isSet = is_set

    def set(self):
        with self._cond:
            self._change(True)
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._change(False)

    def _change(self, flag):
        if flag != self._flag and self._sync >= 0:
            _kernel.record_change(self._sync, int(flag), "")
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
        self._cond = _silent_condition(_kernel.record_sync("condition", None))
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
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    self._hold(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ("resetting", "draining"):
                    self._state = "filling"
                    self._cond.notify_all()

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


class Timer(Thread):
    """Calls a function after a time, unless cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = _silent_event()

    def _label(self):
        return _thread_kernel.call_label(self.function, tuple(self.args))

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class local:
    """An object whose attributes are every thread's own."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_by_thread", {get_ident(): {}})
        object.__setattr__(self, "_arguments", (args, kwargs))
        return self

    def _names(self):
        by_thread = object.__getattribute__(self, "_by_thread")
        names = by_thread.get(get_ident())
        if names is None:
            names = by_thread[get_ident()] = {}
            args, kwargs = object.__getattribute__(self, "_arguments")
            kind = type(self)
            if kind.__init__ is not object.__init__:
                kind.__init__(self, *args, **kwargs)
        return names

    def __getattribute__(self, name):
        names = local._names(self)
        if name == "__dict__":
            return names
        if name in names:
            return names[name]
        if name not in ("_by_thread", "_arguments", "_names"):
            for kind in type(self).__mro__:
                if name in kind.__dict__:
                    return object.__getattribute__(self, name)
        kind = "_thread._local" if type(self) is local else type(self).__name__
        raise AttributeError(f"'{kind}' object has no attribute '{name}'", name=name, obj=self)

    def __setattr__(self, name, value):
        local._names(self)[name] = value

    def __delattr__(self, name):
        names = local._names(self)
        if name not in names:
            kind = "_thread._local" if type(self) is local else type(self).__name__
            raise AttributeError(f"'{kind}' object has no attribute '{name}'", name=name, obj=self)
        del names[name]


def _register_atexit(function, *args, **kwargs):
    _thread_kernel.at_exit(lambda: function(*args, **kwargs))


activeCount = active_count
currentThread = current_thread
