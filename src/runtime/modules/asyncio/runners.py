"""asyncio.run and Runner: a loop for coroutines, cleaned up whatever happens."""

import _kernel
import _signal
from contextvars import copy_context
from _kernel import CancelledError
from asyncio.events import new_event_loop, set_event_loop
from asyncio.tasks import gather

__all__ = (
    "Runner", "run",
)

_LONGEST_SHUTDOWN = 300


class Runner:
    """A context manager that keeps one loop for several calls of run()."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = "created"
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._has_set_loop = False

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        if self._state != "initialized":
            return
        loop = self._loop
        try:
            _cancel_all(loop)
            # Where neither would find anything to do, nor a callback that is due, they are left out.
            is_refused = _kernel.running_loop() is not None
            if is_refused or _kernel.has_work(loop) or _kernel.has_async_generators(loop):
                _finish(loop, loop.shutdown_asyncgens())
            else:
                _kernel.skip_task_name()
            if _kernel.has_work(loop) or "executor" in _kernel.loop_state(loop):
                _finish(loop, loop.shutdown_default_executor(_LONGEST_SHUTDOWN))
            else:
                _kernel.skip_task_name()
        finally:
            if self._has_set_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = "closed"

    def get_loop(self):
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        if _kernel.running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._begin()
        if not _kernel.iscoroutine(coro):
            if not _kernel.is_awaitable(coro):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = _awaited(coro)
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        on_interrupt = None
        if _signal.is_main_thread() and _signal.getsignal(2) is _signal.default_int_handler:
            on_interrupt = _Interrupts(self._loop, task)
            _signal.signal(2, on_interrupt)
        try:
            return self._loop.run_until_complete(task)
        except CancelledError:
            if on_interrupt is not None and on_interrupt.count > 0:
                # A task factory may give something that does not know of it.
                uncancel = getattr(task, "uncancel", None)
                if uncancel is not None and uncancel() == 0:
                    raise KeyboardInterrupt()
            raise
        finally:
            if on_interrupt is not None and _signal.getsignal(2) is on_interrupt:
                _signal.signal(2, _signal.default_int_handler)

    def _begin(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "initialized":
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if not self._has_set_loop:
                set_event_loop(self._loop)
                self._has_set_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = copy_context()
        self._state = "initialized"


class _Interrupts:
    """Ctrl+C while a loop runs: the first cancels the main task, the next one is raised at once."""

    def __init__(self, loop, task):
        self.loop = loop
        self.task = task
        self.count = 0

    def __call__(self, signum, frame):
        self.count += 1
        if self.count > 1 or self.task.done():
            raise KeyboardInterrupt()
        self.task.cancel()
        # The loop may be waiting for a timer that is far away.
        self.loop.call_soon_threadsafe(lambda: None)


def run(main, *, debug=None, loop_factory=None):
    if _kernel.running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


async def _awaited(awaitable):
    return await awaitable


def _finish(loop, coro):
    # A task of the library is not shown; a loop or factory of the program's own makes its own.
    if _kernel.has_factory(loop):
        loop.run_until_complete(coro)
    else:
        _kernel.run_hidden(loop, coro)


def _cancel_all(loop):
    left = _kernel.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(gather(*left, return_exceptions=True))
    for task in left:
        if task.cancelled():
            continue
        if task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })
