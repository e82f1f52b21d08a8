"""The loop with sockets, signals and processes: the one that programs get."""

from _kernel import EventLoop
from asyncio._policies import _UnixDefaultEventLoopPolicy

__all__ = "SelectorEventLoop", "EventLoop"

SelectorEventLoop = _UnixSelectorEventLoop = EventLoop
_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy


def can_use_pidfd():
    return True


def waitstatus_to_exitcode(status):
    import os
    try:
        return os.waitstatus_to_exitcode(status)
    except ValueError:
        # What no process ends with is passed on.
        return status


def __getattr__(name):
    # Transports are loaded with the first pipe or process.
    if name in ("_UnixReadPipeTransport", "_UnixWritePipeTransport"):
        from asyncio import _pipe_transports as home
    elif name == "_UnixSubprocessTransport":
        from asyncio import base_subprocess as home
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(home, name)
