"""Event loop policies: deprecated, and gone in Python 3.16."""

import _kernel
import asyncio.events as _events
import threading


class _AbstractEventLoopPolicy:
    __module__ = "asyncio.events"

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class _BaseDefaultEventLoopPolicy(_AbstractEventLoopPolicy):
    """Each policy keeps a loop for every thread; the kernel knows those of the policy in use."""

    __module__ = "asyncio.events"
    _loop_factory = None

    class _Local(threading.local):
        _loop = None

    def __init__(self):
        self._local = self._Local()

    def get_event_loop(self):
        if self._local._loop is None:
            raise RuntimeError(
                f"There is no current event loop in thread {_kernel.thread_name()!r}."
            )
        return self._local._loop

    def set_event_loop(self, loop):
        _events._check_loop(loop)
        self._local._loop = loop
        if _events._policy is self:
            _kernel.set_default_loop(loop)

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(_BaseDefaultEventLoopPolicy):
    __module__ = "asyncio.unix_events"
    _loop_factory = _kernel.EventLoop


def warn_of(name, level=3):
    import warnings
    warnings.warn(
        f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16",
        DeprecationWarning,
        stacklevel=level,
    )


def _get_event_loop_policy():
    if _events._policy is None:
        policy = _UnixDefaultEventLoopPolicy()
        policy._local._loop = _kernel.default_loop()
        _events._policy = policy
    return _events._policy


def _set_event_loop_policy(policy):
    if policy is not None and not isinstance(policy, _AbstractEventLoopPolicy):
        raise TypeError(
            "policy must be an instance of AbstractEventLoopPolicy or None, "
            f"not '{type(policy).__name__}'"
        )
    _events._policy = policy
    if policy is None or isinstance(policy, _BaseDefaultEventLoopPolicy):
        _kernel.set_default_loop(policy and policy._local._loop)


def get_event_loop_policy():
    warn_of("get_event_loop_policy")
    return _get_event_loop_policy()


def set_event_loop_policy(policy):
    warn_of("set_event_loop_policy")
    _set_event_loop_policy(policy)
