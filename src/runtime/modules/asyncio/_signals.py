"""Signals of a loop: callbacks that run in it, as any other, in the turn after the signal."""

import _kernel
import os
import signal
from asyncio.coroutines import iscoroutine, iscoroutinefunction
from contextvars import copy_context
from errno import EINVAL


class _SignalHandlers:
    """The callbacks of one loop, and the pipe that a signal writes to so that the loop wakes up."""

    def __init__(self, loop):
        self.loop = loop
        self.callbacks = {}
        self.reading, self.writing = os.pipe()
        os.set_blocking(self.reading, False)
        os.set_blocking(self.writing, False)
        loop._add_reader(self.reading, self.read)

    def read(self):
        for number in os.read(self.reading, 4096):
            row = self.callbacks.get(number)
            if row is not None:
                callback, args, context = row
                self.loop.call_soon(callback, *args, context=context)

    def close(self):
        for number in list(self.callbacks):
            self.remove(number)
        self.loop._remove_reader(self.reading)
        os.close(self.reading)
        os.close(self.writing)

    def remove(self, number):
        if self.callbacks.pop(number, None) is None:
            return False
        to = signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL
        signal.signal(number, to)
        if not self.callbacks:
            signal.set_wakeup_fd(-1)
        return True


def _only_wakes(signum, frame):
    """The byte in the pipe is what counts."""


def _check(number):
    if not isinstance(number, int):
        raise TypeError(f"sig must be an int, not {number!r}")
    if number not in signal.valid_signals():
        raise ValueError(f"invalid signal number {number}")


class _UnixSelectorEventLoop:
    def add_signal_handler(self, sig, callback, *args):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        _check(sig)
        _kernel.check_open(self)
        state = _kernel.loop_state(self)
        handlers = state.get("signals")
        if handlers is None:
            handlers = state["signals"] = _SignalHandlers(self)
        try:
            signal.set_wakeup_fd(handlers.writing)
        except (ValueError, OSError) as error:
            raise RuntimeError(str(error))
        handlers.callbacks[sig] = callback, args, copy_context()
        try:
            signal.signal(sig, _only_wakes)
        except OSError as error:
            del handlers.callbacks[sig]
            if not handlers.callbacks:
                signal.set_wakeup_fd(-1)
            if error.errno == EINVAL:
                raise RuntimeError(f"sig {sig} cannot be caught")
            raise

    def remove_signal_handler(self, sig):
        _check(sig)
        handlers = _kernel.loop_state(self).get("signals")
        return handlers is not None and handlers.remove(sig)
