"""Queues between threads."""

import _kernel
from _collections import deque
from heapq import heappop, heappush
from threading import _silent_condition, _silent_semaphore
from _thread_kernel import set_message_name as _set_message_name, silent_lock as _silent_lock
from time import monotonic as _monotonic


_GenericAlias = type(list[int])

__all__ = [
    "Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue",
]


class Empty(Exception):
    """get() found nothing in its time."""


class Full(Exception):
    """put() found no room in its time."""


class ShutDown(Exception):
    """The queue was shut down."""


class Queue:
    """First in, first out; with maxsize, put() waits for room."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self._sync = _kernel.record_sync("queue", 0, maxsize)
        self.mutex = _silent_lock(self._sync)
        self.not_empty = _silent_condition(self._sync, self.mutex)
        self.not_full = _silent_condition(self._sync, self.mutex)
        self.all_tasks_done = _silent_condition(self._sync, self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def _place_for(self, item):
        """Where the recording shows a new item, the next to be taken being 0; -1 for the end."""
        return -1

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait_while(self._is_full, self.not_full, Full, block, timeout)
            place = self._place_for(item)
            self._put(item)
            _kernel.record_item(self._sync, self._qsize(), item, place)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            self._wait_while(self._is_empty, self.not_empty, Empty, block, timeout)
            item = self._get()
            _kernel.record_item(self._sync, self._qsize(), item)
            self.not_full.notify()
            return item

    def _is_full(self):
        return self._qsize() >= self.maxsize

    def _is_empty(self):
        return not self._qsize()

    def _wait_while(self, is_hindered, condition, failure, block, timeout):
        if not block:
            if is_hindered():
                raise failure
            return
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else _monotonic() + timeout
        while is_hindered():
            left = None
            if end is not None:
                left = end - _monotonic()
                if left <= 0.0:
                    raise failure
            condition.wait(left)
            if self.is_shutdown and (failure is Full or is_hindered()):
                raise ShutDown

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError("task_done() called too many times")
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    item = self._get()
                    _kernel.record_item(self._sync, self._qsize(), item)
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()


class PriorityQueue(Queue):
    """Gives the smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _place_for(self, item):
        return _kernel.place_among(self.queue, item)

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Gives the newest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _place_for(self, item):
        return 0

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without limit and without counting what is done."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls):
        self = object.__new__(cls)
        self._begin(_kernel.record_sync("queue", 0))
        return self

    def _begin(self, sync):
        self._sync = sync
        self._queue = deque()
        self._count = _silent_semaphore(0, sync)

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        _kernel.record_item(self._sync, len(self._queue), item)
        self._count.release()

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not (self._count.acquire(True, timeout) if block else self._count.acquire(False)):
            raise Empty
        item = self._queue.popleft()
        _kernel.record_item(self._sync, len(self._queue), item)
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return len(self._queue) == 0

    def qsize(self):
        return len(self._queue)


SimpleQueue.__module__ = "_queue"
_set_message_name(SimpleQueue, "_queue.SimpleQueue")
Empty.__module__ = "_queue"


def _silent_queue():
    queue = object.__new__(SimpleQueue)
    queue._begin(-1)
    return queue
