"""Futures of threads and futures of loops, tied to each other."""

import _kernel

__all__ = (
    "Future", "wrap_future", "isfuture", "future_add_to_awaited_by",
    "future_discard_from_awaited_by",
)


def __getattr__(name):
    if name in ("Future", "future_add_to_awaited_by", "future_discard_from_awaited_by"):
        return getattr(_kernel, name)
    if name == "isfuture":
        return _kernel.isfuture
    raise AttributeError(f"module 'asyncio.futures' has no attribute {name!r}")


def _is_thread_future(value):
    return hasattr(value, "set_running_or_notify_cancel")


def _copy_future_state(source, target):
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    error = source.exception()
    if error is None:
        target.set_result(source.result())
    else:
        target.set_exception(_as_error_of_loops(error))


def _as_error_of_loops(error):
    """A future of threads that was cancelled raises a CancelledError of its own."""
    from concurrent import futures
    if type(error) is futures.CancelledError:
        kind = _kernel.CancelledError
    elif type(error) is futures.InvalidStateError:
        kind = _kernel.InvalidStateError
    else:
        return error
    return kind(*error.args).with_traceback(error.__traceback__)


def _chain(source, target, target_loop, source_loop):
    """The end of `source` becomes that of `target`; a cancelled target cancels its source."""

    def set_state():
        if not target.done():
            _copy_future_state(source, target)

    def on_source_done(source):
        if target.cancelled() and target_loop is not None and target_loop.is_closed():
            return
        if target_loop is None or target_loop is _kernel.running_loop():
            _settle(source, target)
        elif not target_loop.is_closed():
            target_loop.call_soon_threadsafe(set_state)

    def on_target_done(target):
        if not target.cancelled():
            return
        if source_loop is None or source_loop is _kernel.running_loop():
            source.cancel()
        else:
            source_loop.call_soon_threadsafe(source.cancel)

    target.add_done_callback(on_target_done)
    source.add_done_callback(on_source_done)


def _settle(source, target):
    if not _is_thread_future(target):
        if not target.done():
            _copy_future_state(source, target)
        return
    if source.cancelled():
        target.cancel()
    if not target.set_running_or_notify_cancel():
        return
    _copy_future_state(source, target)


def wrap_future(future, *, loop=None):
    if _kernel.isfuture(future):
        return future
    if not _is_thread_future(future):
        raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
    if loop is None:
        from asyncio.events import get_event_loop
        loop = get_event_loop()
    waiting = loop.create_future()
    waiting._describe("executor", -1, 0)
    _chain(future, waiting, loop, None)
    return waiting


def run_coroutine_threadsafe(coro, loop):
    if not _kernel.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future
    from asyncio.tasks import ensure_future
    future = Future()

    def callback():
        try:
            _chain(ensure_future(coro, loop=loop), future, None, loop)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future
