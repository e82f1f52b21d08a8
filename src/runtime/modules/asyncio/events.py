"""Which loop runs, which one would, and what a loop does that is no turn of its own."""

import _kernel
import sys


def get_running_loop():
    loop = _kernel.running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    return _kernel.running_loop()


def get_event_loop():
    loop = _kernel.running_loop()
    if loop is None:
        loop = _kernel.default_loop()
    if loop is None:
        raise RuntimeError(f"There is no current event loop in thread {_kernel.thread_name()!r}.")
    return loop


def new_event_loop():
    return _kernel.new_event_loop()


def set_event_loop(loop):
    if loop is not None and not isinstance(loop, _kernel.AbstractEventLoop):
        raise TypeError(
            f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'"
        )
    _kernel.set_default_loop(loop)
