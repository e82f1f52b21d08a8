"""asyncio.run: a loop of its own for one coroutine, cleaned up whatever happens."""

import _kernel
from asyncio.tasks import gather


def run(main, *, debug=None, loop_factory=None):
    if _kernel.running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not _kernel.is_coroutine(main):
        if not hasattr(main, "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        main = _awaited(main)
    loop = _kernel.new_event_loop() if loop_factory is None else loop_factory()
    try:
        task = loop.create_task(main)
        return loop.run_until_complete(task)
    finally:
        _kernel.set_default_loop(None)
        try:
            _cancel_all(loop)
            _close_generators(loop)
        finally:
            loop.close()


async def _awaited(awaitable):
    return await awaitable


def _cancel_all(loop):
    left = _kernel.all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(gather(*left, return_exceptions=True))
    from asyncio.events import _call_exception_handler
    for task in left:
        if task.cancelled():
            continue
        if task.exception() is not None:
            _call_exception_handler(loop, {
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })


def _close_generators(loop):
    left = _kernel.take_async_generators(loop)
    if left:
        loop.run_until_complete(_all_closed(loop, left))


async def _all_closed(loop, generators):
    results = await gather(*[one.aclose() for one in generators], return_exceptions=True)
    from asyncio.events import _call_exception_handler
    for result, generator in zip(results, generators):
        if isinstance(result, Exception):
            _call_exception_handler(loop, {
                "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                "exception": result,
                "asyncgen": generator,
            })
