"""Locks, events and semaphores for tasks of one loop."""

import _kernel
from _kernel import CancelledError
from collections import deque


class _ContextManager:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


def _new_waiter(kind, sync):
    future = _kernel.running_loop().create_future()
    future._describe(kind, sync, 0)
    return future


class Lock(_ContextManager):
    """A lock that one task holds at a time; waiting tasks come in the order they asked."""

    def __init__(self):
        self._waiters = None
        self._locked = False
        self._sync = _kernel.record_sync("lock", None)

    def __repr__(self):
        extra = "locked" if self._locked else "unlocked"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<asyncio.locks.Lock object at {hex(id(self))} [{extra}]>"

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and (
            self._waiters is None or all(waiter.cancelled() for waiter in self._waiters)
        ):
            self._take()
            return True
        if self._waiters is None:
            self._waiters = deque()
        waiter = _new_waiter("lock", self._sync)
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._locked:
                self._wake_first()
            raise
        self._take()
        return True

    def _take(self):
        self._locked = True
        _kernel.record_lock(self._sync, True)

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        _kernel.record_lock(self._sync, False)
        self._wake_first()

    def _wake_first(self):
        if not self._waiters:
            return
        waiter = self._waiters[0]
        if not waiter.done():
            waiter.set_result(True)


class Event:
    """A flag that tasks can wait for."""

    def __init__(self):
        self._waiters = deque()
        self._value = False
        self._sync = _kernel.record_sync("event", 0)

    def __repr__(self):
        extra = "set" if self._value else "unset"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<asyncio.locks.Event object at {hex(id(self))} [{extra}]>"

    def is_set(self):
        return self._value

    def set(self):
        if self._value:
            return
        self._value = True
        _kernel.record_change(self._sync, 1, "")
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(True)

    def clear(self):
        self._value = False
        _kernel.record_change(self._sync, 0, "")

    async def wait(self):
        if self._value:
            return True
        waiter = _new_waiter("event", self._sync)
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Semaphore(_ContextManager):
    """Lets a number of tasks in at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = None
        self._value = value
        self._sync = _kernel.record_sync("semaphore", value)

    def __repr__(self):
        extra = "locked" if self.locked() else f"unlocked, value:{self._value}"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<asyncio.locks.{type(self).__name__} object at {hex(id(self))} [{extra}]>"

    def locked(self):
        return self._value == 0 or (
            any(not waiter.cancelled() for waiter in (self._waiters or ()))
        )

    async def acquire(self):
        if not self.locked():
            self._change(-1)
            return True
        if self._waiters is None:
            self._waiters = deque()
        waiter = _new_waiter("semaphore", self._sync)
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._change(1)
            raise
        finally:
            while self._value > 0:
                if not self._wake_next():
                    break
        return True

    def _change(self, by):
        self._value += by
        _kernel.record_change(self._sync, self._value, "")

    def release(self):
        self._change(1)
        self._wake_next()

    def _wake_next(self):
        if not self._waiters:
            return False
        for waiter in self._waiters:
            if not waiter.done():
                self._change(-1)
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()
