"""asyncio.run and Runner: a loop for coroutines, cleaned up whatever happens."""

import _kernel
from contextvars import copy_context
from asyncio.events import new_event_loop, set_event_loop
from asyncio.tasks import gather

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
            if _kernel.has_work(loop) or _kernel.has_async_generators(loop):
                _kernel.run_hidden(loop, loop.shutdown_asyncgens())
            else:
                _kernel.skip_task_name()
            if _kernel.has_work(loop) or "executor" in _kernel.loop_state(loop):
                _kernel.run_hidden(loop, loop.shutdown_default_executor(_LONGEST_SHUTDOWN))
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
        if not _kernel.is_coroutine(coro):
            if not hasattr(coro, "__await__"):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = _awaited(coro)
        return self._loop.run_until_complete(
            self._loop.create_task(coro, context=self._context if context is None else context)
        )

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


def run(main, *, debug=None, loop_factory=None):
    if _kernel.running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


async def _awaited(awaitable):
    return await awaitable


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
