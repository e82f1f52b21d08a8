"""Tasks: making them, waiting for several, waiting with a limit."""

import _kernel
from _collections import deque
from _kernel import CancelledError, bare_yield, failure_of, plain_task
from asyncio.events import get_event_loop
from asyncio.timeouts import timeout as _timeout_scope

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait",
    "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future",
    "run_coroutine_threadsafe", "current_task", "all_tasks", "create_eager_task_factory",
    "eager_task_factory", "_register_task", "_unregister_task", "_enter_task", "_leave_task",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

iscoroutine = _kernel.iscoroutine
isfuture = _kernel.isfuture


def iscoroutinefunction(func):
    import warnings
    warnings.warn(
        "'asyncio.iscoroutinefunction' is deprecated and slated for "
        "removal in Python 3.16; use inspect.iscoroutinefunction() instead",
        DeprecationWarning,
        stacklevel=2,
    )
    from inspect import iscoroutinefunction as is_coroutine_function
    return is_coroutine_function(func)


def __getattr__(name):
    from asyncio import _tasks_by_hand
    if name.startswith("__") or name not in vars(_tasks_by_hand):
        raise AttributeError(f"module 'asyncio.tasks' has no attribute {name!r}")
    return getattr(_tasks_by_hand, name)


def _running_loop():
    loop = _kernel.running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def create_task(coro, **kwargs):
    return _running_loop().create_task(coro, **kwargs)


def current_task(loop=None):
    return _kernel.current_task(loop)


def all_tasks(loop=None):
    return set(_kernel.all_tasks(_running_loop() if loop is None else loop))


async def sleep(delay, result=None):
    if delay <= 0:
        await bare_yield
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    future = _kernel.sleep_future(_running_loop(), delay, result)
    try:
        return await future
    finally:
        _kernel.cancel_timer(future)


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    task = plain_task(loop, coro_or_future)
    if task is not None:
        return task
    if _kernel.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError(
                "The future belongs to a different loop than the one specified as the loop argument"
            )
        return coro_or_future
    coro = coro_or_future
    if not _kernel.iscoroutine(coro):
        if not _kernel.is_awaitable(coro):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro = _wrap_awaitable(coro)
    if loop is None:
        loop = get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        if coro is coro_or_future:
            coro.close()
        raise


def _library_task(loop, coro):
    """A task that a library makes for itself: the picture does not show it."""
    if loop.get_task_factory() is not None:
        return loop.create_task(coro)
    return _kernel.hidden_task(loop, coro)


def _outcome(future):
    if future.cancelled():
        return CancelledError("" if future._cancel_message is None else future._cancel_message)
    error = future.exception()
    return future.result() if error is None else error


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        loop = get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer

    finished = 0
    outer = None
    children = []
    made = {}
    loop = None

    def _done(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            error = failure_of(child)
            if error is not None:
                for one in children:
                    _kernel.future_discard_from_awaited_by(one, waiter)
                outer.set_exception(error)
                return
        if finished == total:
            if return_exceptions:
                results = [_outcome(one) for one in children]
            else:
                results = [one.result() for one in children]
            if _kernel.is_cancel_requested(outer):
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    total = 0
    waiter = _kernel.current_task_or_none()
    already_done = []
    for argument in coros_or_futures:
        future = made.get(argument)
        if future is not None:
            children.append(future)
            continue
        future = plain_task(loop, argument)
        if future is None:
            future = ensure_future(argument, loop=loop)
        if loop is None:
            loop = future.get_loop()
        if future is not argument:
            # The caller cannot look after it.
            future._log_destroy_pending = False
        total += 1
        made[argument] = future
        if future.done():
            already_done.append(future)
        else:
            future.add_done_callback(_done)
            _kernel.future_add_to_awaited_by(future, waiter)
        children.append(future)

    outer = _kernel.gathering_future(loop, children)
    for future in already_done:
        _done(future)
    return outer


def _report_lost_error(future):
    if future.cancelled():
        return
    error = future.exception()
    if error is not None:
        future.get_loop().call_exception_handler({
            "message": f"{type(error).__name__} exception in shielded future",
            "exception": error,
            "future": future,
        })


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()
    outer._describe("shield", -1, 0)
    _kernel.record_links(outer, [inner])

    def _inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
            return
        error = inner.exception()
        if error is None:
            outer.set_result(inner.result())
        else:
            outer.set_exception(error)

    def _outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done)
            inner.remove_done_callback(_report_lost_error)
            inner.add_done_callback(_report_lost_error)

    _kernel.future_add_to_awaited_by(inner, _kernel.current_task_or_none())
    inner.add_done_callback(_inner_done)
    outer.add_done_callback(_outer_done)
    return outer


class _AsCompletedIterator:
    """What as_completed() returns: `async for` gives futures, `for` coroutines to await."""

    def __init__(self, awaitables, timeout):
        loop = get_event_loop()
        self._loop = loop
        self._ended = deque()
        self._waiters = deque()
        self._timer = None
        self._left = {}
        for one in dict.fromkeys(awaitables):
            future = ensure_future(one, loop=loop)
            self._left[id(future)] = future
        self._waiter = _kernel.current_task_or_none()
        for future in list(self._left.values()):
            future.add_done_callback(self._on_end)
            _kernel.future_add_to_awaited_by(future, self._waiter)
        if self._left and timeout is not None:
            self._timer = loop.call_later(timeout, self._on_timeout)
        self._to_give = len(self._left)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._to_give:
            raise StopAsyncIteration
        self._to_give -= 1
        return await self._next_ended()

    def __next__(self):
        if not self._to_give:
            raise StopIteration
        self._to_give -= 1
        return self._wait_for_one()

    async def _wait_for_one(self):
        return (await self._next_ended()).result()

    async def _next_ended(self):
        while not self._ended:
            waiter = self._loop.create_future()
            waiter._describe("wait", -1, 0)
            _kernel.record_links(waiter, list(self._left.values()))
            self._waiters.append(waiter)
            await waiter
        future = self._ended.popleft()
        if future is None:
            raise TimeoutError
        return future

    def _add(self, future):
        self._ended.append(future)
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def _on_timeout(self):
        for future in self._left.values():
            future.remove_done_callback(self._on_end)
            _kernel.future_discard_from_awaited_by(future, self._waiter)
            self._add(None)
        self._left.clear()

    def _on_end(self, future):
        if not self._left:
            return
        del self._left[id(future)]
        self._add(future)
        if not self._left and self._timer is not None:
            self._timer.cancel()


def as_completed(fs, *, timeout=None):
    if _kernel.isfuture(fs) or _kernel.iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, eager_start=True, **kwargs):
        return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **kwargs)

    return factory


eager_task_factory = create_eager_task_factory(_kernel.Task)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if _kernel.isfuture(fs) or _kernel.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    waited = list(dict.fromkeys(fs))
    if any(_kernel.iscoroutine(one) for one in waited):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = _running_loop()
    waiter = loop.create_future()
    handle = None
    if timeout is not None:
        handle = loop.call_later(timeout, _release, waiter)
    left = len(waited)

    def _on_done(one):
        nonlocal left
        left -= 1
        is_enough = (
            left <= 0
            or return_when == FIRST_COMPLETED
            or (return_when == FIRST_EXCEPTION and not one.cancelled() and one.exception() is not None)
        )
        if is_enough:
            if handle is not None:
                handle.cancel()
            _release(waiter)

    waiting = _kernel.current_task_or_none()
    waiter._describe("wait", -1, 0)
    _kernel.record_links(waiter, [one for one in waited if not one.done()])
    # What is done counts in the next turn only: this always waits.
    for one in waited:
        one.add_done_callback(_on_done)
        _kernel.future_add_to_awaited_by(one, waiting)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for one in waited:
            one.remove_done_callback(_on_done)
            _kernel.future_discard_from_awaited_by(one, waiting)
    done, pending = set(), set()
    for one in waited:
        (done if one.done() else pending).add(one)
    return done, pending


def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with _timeout_scope(timeout):
        return await fut


async def _cancel_and_wait(fut):
    loop = _running_loop()
    waiter = loop.create_future()

    def release(_):
        _release(waiter)

    fut.add_done_callback(release)
    _kernel.future_add_to_awaited_by(fut, _kernel.current_task_or_none())
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)
