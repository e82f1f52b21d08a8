"""Locks, events, conditions, semaphores and barriers for tasks of one loop."""

import _kernel
from _kernel import CancelledError
from _collections import deque
from asyncio.mixins import _LoopBoundMixin

__all__ = (
    "Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier",
)


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class _Synchroniser(_LoopBoundMixin):
    """What has waiters; `_sync` is its identity in the recording."""

    def _new_waiter(self, kind):
        future = self._get_loop().create_future()
        future._describe(kind, self._sync, 0)
        return future


class Lock(_ContextManagerMixin, _Synchroniser):
    """A lock that one task holds at a time; waiting tasks come in the order they asked."""

    def __init__(self):
        self._begin(_kernel.record_sync("lock", None))

    def _begin(self, sync):
        self._waiters = None
        self._locked = False
        self._sync = sync

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
        waiter = self._new_waiter("lock")
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


def _lock_of(sync):
    """The lock of a condition: who holds it is said to hold the condition."""
    lock = object.__new__(Lock)
    lock._begin(sync)
    return lock


class Event(_Synchroniser):
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
        _kernel.record_change(self._sync, 1)
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(True)

    def clear(self):
        self._value = False
        _kernel.record_change(self._sync, 0)

    async def wait(self):
        if self._value:
            _kernel.record_passed(self._sync)
            return True
        waiter = self._new_waiter("event")
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Semaphore(_ContextManagerMixin, _Synchroniser):
    """Lets a number of tasks in at a time."""

    def __init__(self, value=1):
        self._begin(value, 0)

    def _begin(self, value, bound):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = None
        self._value = value
        self._sync = _kernel.record_sync("semaphore", value, bound)

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
            _kernel.record_lock(self._sync, True)
            return True
        if self._waiters is None:
            self._waiters = deque()
        waiter = self._new_waiter("semaphore")
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
        _kernel.record_lock(self._sync, True)
        return True

    def _change(self, by):
        self._value += by
        _kernel.record_change(self._sync, self._value)

    def release(self):
        _kernel.record_lock(self._sync, False)
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
        self._begin(value, value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Condition(_ContextManagerMixin, _Synchroniser):
    """A lock whose holder can wait until another holder notifies."""

    def __init__(self, lock=None):
        sync = _kernel.record_sync("condition", None)
        self._begin(sync, _lock_of(sync) if lock is None else lock)

    def _begin(self, sync, lock):
        self._sync = sync
        self._lock = lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = deque()

    def __repr__(self):
        extra = "locked" if self.locked() else "unlocked"
        if self._waiters:
            extra = f"{extra}, waiters:{len(self._waiters)}"
        return f"<asyncio.locks.Condition object at {hex(id(self))} [{extra}]>"

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = self._new_waiter("condition")
        self.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                await self._take_again()
        except BaseException:
            self._wake(1)
            raise

    async def _take_again(self):
        """Acquires the lock even while the task is being cancelled; the newest cancellation goes on."""
        cancellation = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as error:
                cancellation = error
        if cancellation is not None:
            raise cancellation

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._wake(n)

    def notify_all(self):
        self.notify(len(self._waiters))

    def _wake(self, n):
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                n -= 1
                waiter.set_result(False)


class Barrier:
    """Holds tasks back until a number of them have come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._sync = _kernel.record_sync("barrier", 0, parties)
        self._changed = object.__new__(Condition)
        self._changed._begin(self._sync, _lock_of(-1))
        self._parties = parties
        self._state = "filling"
        self._count = 0

    def __repr__(self):
        extra = self._state
        if not self.broken:
            extra += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<asyncio.locks.Barrier object at {hex(id(self))} [{extra}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._changed:
            await self._changed.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self._state == "broken":
                from asyncio.exceptions import BrokenBarrierError
                raise BrokenBarrierError("Barrier aborted")
            try:
                index = self._count
                self._change_count(1)
                if index + 1 == self._parties:
                    self._state = "draining"
                    self._changed.notify_all()
                else:
                    await self._changed.wait_for(lambda: self._state != "filling")
                    if self._state in ("broken", "resetting"):
                        from asyncio.exceptions import BrokenBarrierError
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._change_count(-1)
                self._leave()

    def _change_count(self, by):
        self._count += by
        _kernel.record_change(self._sync, self._count)

    def _leave(self):
        if self._count == 0:
            if self._state in ("resetting", "draining"):
                self._state = "filling"
            self._changed.notify_all()

    async def reset(self):
        async with self._changed:
            self._state = "resetting" if self._count > 0 else "filling"
            self._changed.notify_all()

    async def abort(self):
        async with self._changed:
            self._state = "broken"
            self._changed.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"
