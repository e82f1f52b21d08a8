"""Tasks: making them, waiting for several, waiting with a limit."""

import _kernel
from _kernel import CancelledError
from asyncio.timeouts import timeout as _timeout_scope

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

iscoroutine = _kernel.is_coroutine
isfuture = _kernel.is_future


def iscoroutinefunction(function):
    return _kernel.is_coroutine_function(function)


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
        await _kernel.bare_yield()
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
    if _kernel.is_future(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError(
                "The future belongs to a different loop than the one specified as the loop argument"
            )
        return coro_or_future
    if loop is None:
        loop = _kernel.running_loop()
        if loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    if _kernel.is_coroutine(coro_or_future):
        return loop.create_task(coro_or_future)
    if hasattr(coro_or_future, "__await__"):
        return loop.create_task(_wrap_awaitable(coro_or_future))
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        loop = _running_loop()
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
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == total:
            results = []
            for one in children:
                if one.cancelled():
                    results.append(CancelledError("" if one._cancel_message is None else one._cancel_message))
                else:
                    error = one.exception()
                    results.append(one.result() if error is None else error)
            if _kernel.is_cancel_requested(outer):
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    total = 0
    already_done = []
    for argument in coros_or_futures:
        if id(argument) in made:
            children.append(made[id(argument)])
            continue
        future = ensure_future(argument, loop=loop)
        if loop is None:
            loop = future.get_loop()
        total += 1
        made[id(argument)] = future
        if future.done():
            already_done.append(future)
        else:
            future.add_done_callback(_done)
        children.append(future)

    outer = _kernel.gathering_future(loop, children)
    for future in already_done:
        _done(future)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()

    def _inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        else:
            error = inner.exception()
            if error is not None:
                outer.set_exception(error)
            else:
                outer.set_result(inner.result())

    def _outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done)

    inner.add_done_callback(_inner_done)
    outer.add_done_callback(_outer_done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if _kernel.is_future(fs) or _kernel.is_coroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    waited = list(dict.fromkeys(fs))
    if any(_kernel.is_coroutine(one) for one in waited):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = _running_loop()
    waiter = loop.create_future()
    handle = None
    if timeout is not None:
        handle = loop.call_later(timeout, _release, waiter)
    left = len([one for one in waited if not one.done()])

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

    is_satisfied = left == 0 or (
        return_when == FIRST_COMPLETED and left < len(waited)
    )
    if not is_satisfied:
        for one in waited:
            if not one.done():
                one.add_done_callback(_on_done)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for one in waited:
                one.remove_done_callback(_on_done)
    elif handle is not None:
        handle.cancel()
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
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)
