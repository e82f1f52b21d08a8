"""Threads of control that share memory."""

import _thread_kernel
import sys
from _thread import (
    RLock as _ReentrantLock,
    TIMEOUT_MAX,
    _ExceptHookArgs as ExceptHookArgs,
    _excepthook as excepthook,
    _local as local,
    error as ThreadError,
    get_ident,
    get_native_id,
    lock as Lock,
    stack_size,
)
from _thread_sync import (
    Barrier,
    BoundedSemaphore,
    BrokenBarrierError,
    Condition,
    Event,
    Semaphore,
    _silent_condition,
    _silent_event,
    _silent_semaphore,
    _warn_of_old_name,
)

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
    "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
    "BrokenBarrierError", "Timer", "ThreadError", "local", "stack_size", "excepthook",
    "ExceptHookArgs", "get_native_id",
]

_counter = 0
_at_shutdown = []
_is_shut_down = False


def RLock(*args, **kwargs):
    if args or kwargs:
        from warnings import warn
        text = "Passing arguments to RLock is deprecated and will be removed in 3.15"
        warn(text, DeprecationWarning, stacklevel=2)
    return _ReentrantLock()


def _next_name(text="Thread-{}"):
    global _counter
    _counter += 1
    return text.format(_counter)


def _warn_of_method(old, how):
    from warnings import warn
    warn(f"{old}() is deprecated, {how} instead", DeprecationWarning, stacklevel=3)


class Thread:
    """Runs a function beside the others; start() begins, join() waits for the end."""

    _is_initialized = False
    _is_library = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target = target
        self._name = str(name) if name else _name_for(target)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._context = context
        self._handle = None
        self._is_initialized = True

    def _check(self, failure=AssertionError, text="Thread.__init__() not called"):
        if not self._is_initialized:
            raise failure(text)

    def __repr__(self):
        self._check(text="Thread.__init__() was not called")
        status = "initial"
        if self._handle is not None:
            status = "started" if _thread_kernel.thread_is_alive(self._handle) else "stopped"
        if self._daemonic:
            status += " daemon"
        if self._handle is not None:
            status += f" {self.ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        self._check(RuntimeError, "thread.__init__() not called")
        if self._handle is not None:
            raise RuntimeError("threads can only be started once")
        self._handle = _thread_kernel.new_thread(
            self, self._bootstrap, self._name, self._daemonic, self._label()
        )
        _thread_kernel.begin_thread(self._handle)

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
        self._check(RuntimeError)
        if self._handle is None:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        _thread_kernel.join_thread(self._handle, None if timeout is None else max(timeout, 0))

    def is_alive(self):
        self._check()
        return self._handle is not None and _thread_kernel.thread_is_alive(self._handle)

    @property
    def name(self):
        self._check()
        return self._name

    @name.setter
    def name(self, name):
        self._check()
        self._name = str(name)

    @property
    def ident(self):
        self._check()
        return None if self._handle is None else _thread_kernel.thread_ident(self._handle)

    @property
    def native_id(self):
        self._check()
        return None if self._handle is None else _thread_kernel.thread_native_id(self._handle)

    @property
    def daemon(self):
        self._check()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._check(RuntimeError)
        if self._handle is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _warn_of_method("isDaemon", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        _warn_of_method("setDaemon", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        _warn_of_method("getName", "get the name attribute")
        return self.name

    def setName(self, name):
        _warn_of_method("setName", "set the name attribute")
        self.name = name


def _name_for(target):
    name = _next_name()
    if target is not None and hasattr(target, "__name__"):
        name += f" ({target.__name__})"
    return name


class _FoundThread(Thread):
    """A thread that this module did not start."""

    def __init__(self, name, daemon):
        super().__init__(name=name, daemon=daemon)


class _MainThread(_FoundThread):
    def __init__(self):
        super().__init__("MainThread", False)
        self._handle = _thread_kernel.set_main_object(self)


class _DummyThread(_FoundThread):
    def __init__(self):
        super().__init__(_next_name("Dummy-{}"), True)
        self._handle = _thread_kernel.set_current_object(self)

    def is_alive(self):
        if super().is_alive():
            return True
        raise RuntimeError("thread is not alive")

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


_main = _MainThread()


def current_thread():
    return _thread_kernel.current_object() or _DummyThread()


def currentThread():
    _warn_of_old_name("currentThread", "current_thread")
    return current_thread()


def main_thread():
    return _main


def enumerate():
    return _thread_kernel.live_objects()


def active_count():
    return len(_thread_kernel.live_objects())


def activeCount():
    _warn_of_old_name("activeCount", "active_count")
    return active_count()


__excepthook__ = excepthook


def _call_excepthook(args):
    try:
        hook = __excepthook__ if excepthook is None else excepthook
        hook(args)
    except Exception as error:
        error.__suppress_context__ = True
        print("Exception in threading.excepthook:", file=sys.stderr)
        sys.excepthook(type(error), error, error.__traceback__)


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
        return _thread_kernel.call_label(self.function, self.args)

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def _register_atexit(function, *args, **kwargs):
    if _is_shut_down:
        raise RuntimeError("can't register atexit after shutdown")
    _at_shutdown.append(lambda: function(*args, **kwargs))


def _shut_down():
    """The program's own code has ended: what was registered runs, then the threads are waited for."""
    global _is_shut_down
    _is_shut_down = True
    for function in reversed(_at_shutdown):
        function()


_thread_kernel.at_exit(_shut_down)
