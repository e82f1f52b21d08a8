"""Threads of control that share memory."""

import _thread_kernel
from _thread_kernel import get_ident, allocate_lock as Lock

_main = None
_counter = 0
_started = {}


def _next_name(target):
    global _counter
    _counter += 1
    name = f"Thread-{_counter}"
    return name if target is None else f"{name} ({getattr(target, '__name__', target)})"


class Thread:
    """Runs a function beside the others; start() begins, join() waits for the end."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target = target
        self._name = str(name) if name is not None else _next_name(target)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._handle = None
        self._is_main = False

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
        number = _thread_kernel.next_thread_number()
        _started[number] = self
        self._handle = _thread_kernel.start_thread(
            self._bootstrap, (), {}, self._name, self._daemonic, self._label()
        )

    def _label(self):
        if self._target is None:
            return self._name
        return _thread_kernel.call_label(self._target, self._args)

    def _bootstrap(self):
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as error:
            _thread_kernel.print_thread_exception(error, self._name)

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
_started[0] = _main


def current_thread():
    return _started[_thread_kernel.thread_number()]


def main_thread():
    return _main


def enumerate():
    return [thread for thread in _started.values() if thread.is_alive()]


def active_count():
    return len(enumerate())
