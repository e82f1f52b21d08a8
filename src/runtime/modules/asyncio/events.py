"""Which loop runs, and which one would."""

import _kernel
from _kernel import AbstractEventLoop, Handle, TimerHandle
from sys import modules

__all__ = (
    "AbstractEventLoop",
    "AbstractServer",
    "Handle",
    "TimerHandle",
    "get_event_loop_policy",
    "set_event_loop_policy",
    "get_event_loop",
    "set_event_loop",
    "new_event_loop",
    "_set_running_loop",
    "get_running_loop",
    "_get_running_loop",
)

_get_running_loop = _kernel.running_loop
_set_running_loop = _kernel.set_running_loop
# The policy a program has set; None for the default.
_policy = None


def __getattr__(name):
    # What few programs use comes from modules that are loaded when it is asked for.
    if name == "AbstractServer":
        from asyncio._abstract_loop import AbstractServer as found
    elif name == "_ThreadSafeHandle":
        found = _kernel._ThreadSafeHandle
    else:
        from asyncio import _policies
        if name not in vars(_policies):
            raise AttributeError(f"module 'asyncio.events' has no attribute {name!r}")
        found = getattr(_policies, name)
    return found


def get_running_loop():
    loop = _kernel.running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop():
    loop = _kernel.running_loop()
    if loop is None:
        return _default_loop() if _policy is None else _policy.get_event_loop()
    return loop


def _default_loop():
    loop = _kernel.default_loop()
    if loop is None:
        raise RuntimeError(f"There is no current event loop in thread {_kernel.thread_name()!r}.")
    return loop


def new_event_loop():
    if "logging" in modules:
        from asyncio.log import logger
        logger.debug("Using selector: EpollSelector")
    return _kernel.EventLoop() if _policy is None else _policy.new_event_loop()


def set_event_loop(loop):
    if _policy is None:
        _check_loop(loop)
        _kernel.set_default_loop(loop)
    else:
        _policy.set_event_loop(loop)


def _check_loop(loop):
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(
            f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'"
        )
