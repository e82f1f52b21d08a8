"""The loop with sockets, signals and processes: the one that programs get."""

from _kernel import EventLoop
from asyncio._policies import _UnixDefaultEventLoopPolicy

__all__ = "SelectorEventLoop", "EventLoop"

SelectorEventLoop = _UnixSelectorEventLoop = EventLoop
_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
