"""Queues that tasks put items into and take items from."""

import _kernel
from _kernel import put_awaited, put_now, take_awaited, take_now
from _collections import deque
from asyncio.mixins import _LoopBoundMixin
from heapq import heappop, heappush

__all__ = (
    "Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown",
)


class QueueEmpty(Exception):
    """get_nowait() found nothing."""


class QueueFull(Exception):
    """put_nowait() found no room."""


class QueueShutDown(Exception):
    """The queue was shut down."""


class Queue(_LoopBoundMixin):
    """First in, first out; with maxsize, put() waits for room."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._joiners = deque()
        self._is_shutdown = False
        self._init(maxsize)
        self._sync = _kernel.record_sync("queue", 0, maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _place_for(self, item):
        """Where the recording shows a new item, the next to be taken being 0; -1 for the end."""
        return -1

    def _wake_next(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def _new_waiter(self, kind):
        future = self._get_loop().create_future()
        future._describe(kind, self._sync, 0)
        return future

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        result = f"maxsize={self._maxsize!r}"
        if getattr(self, "_queue", None):
            result += f" _queue={list(self._queue)!r}"
        if self._getters:
            result += f" _getters[{len(self._getters)}]"
        if self._putters:
            result += f" _putters[{len(self._putters)}]"
        if self._unfinished_tasks:
            result += f" tasks={self._unfinished_tasks}"
        if self._is_shutdown:
            result += " shutdown"
        return result

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    async def put(self, item):
        if put_awaited(self, item):
            return
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            putter = self._new_waiter("queue-put")
            self._putters.append(putter)
            try:
                await putter
            except:
                putter.cancel()
                try:
                    self._putters.remove(putter)
                except ValueError:
                    pass
                if not self.full() and not putter.cancelled():
                    self._wake_next(self._putters)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        if put_now(self, item):
            return
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        place = self._place_for(item)
        self._put(item)
        self._unfinished_tasks += 1
        _kernel.record_item(self._sync, self.qsize(), item, place)
        self._wake_next(self._getters)

    async def get(self):
        item = take_awaited(self)
        if item is not None:
            return item
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            getter = self._new_waiter("queue-get")
            self._getters.append(getter)
            try:
                await getter
            except:
                getter.cancel()
                try:
                    self._getters.remove(getter)
                except ValueError:
                    pass
                if not self.empty() and not getter.cancelled():
                    self._wake_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        item = take_now(self)
        if item is not None:
            return item
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        _kernel.record_item(self._sync, self.qsize(), item)
        self._wake_next(self._putters)
        return item

    def task_done(self):
        left = self._unfinished_tasks - 1
        if left < 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks = left
        if left == 0:
            self._release_joiners()

    def _release_joiners(self):
        if self._unfinished_tasks > 0:
            return
        while self._joiners:
            joiner = self._joiners.popleft()
            if not joiner.done():
                joiner.set_result(None)

    async def join(self):
        if self._unfinished_tasks == 0:
            _kernel.record_passed(self._sync)
        while self._unfinished_tasks > 0:
            joiner = self._new_waiter("queue-join")
            self._joiners.append(joiner)
            await joiner

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                item = self._get()
                _kernel.record_item(self._sync, self.qsize(), item)
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            self._release_joiners()
        self._wake_all(self._getters)
        self._wake_all(self._putters)

    def _wake_all(self, waiters):
        while waiters:
            self._wake_next(waiters)


class PriorityQueue(Queue):
    """Gives the smallest item first."""

    def _init(self, maxsize):
        self._queue = []

    def _place_for(self, item):
        return _kernel.place_among(self._queue, item)

    def _put(self, item):
        heappush(self._queue, item)

    def _get(self):
        return heappop(self._queue)


class LifoQueue(Queue):
    """Gives the newest item first."""

    def _init(self, maxsize):
        self._queue = []

    def _place_for(self, item):
        return 0

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
