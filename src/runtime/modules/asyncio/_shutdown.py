"""Threads and async generators of a loop: how it lends work to threads and how it lets them end."""

import _kernel
from _kernel import CancelledError
from asyncio.futures import wrap_future
from asyncio.tasks import _wrap_awaitable, gather
from asyncio.timeouts import timeout as _timeout_scope


class BaseEventLoop:
    def run_in_executor(self, executor, func, *args):
        _kernel.check_open(self)
        _kernel.refuse_coroutines(self, func, "run_in_executor")
        state = _kernel.loop_state(self)
        if executor is None:
            executor = state.get("executor")
            if state.get("is_executor_shut"):
                raise RuntimeError("Executor shutdown has been called")
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
                state["executor"] = executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        _kernel.loop_state(self)["executor"] = executor

    async def shutdown_default_executor(self, timeout=None):
        state = _kernel.loop_state(self)
        state["is_executor_shut"] = True
        executor = state.get("executor")
        if executor is None:
            return
        future = self.create_future()
        future._describe("executor", -1, 0)

        def settle():
            if not future.done():
                future.set_result(None)

        def on_end():
            if not self.is_closed():
                self.call_soon_threadsafe(settle)

        _begin_shutdown(executor, on_end)
        try:
            async with _timeout_scope(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn(
                f"The executor did not finishing joining its threads within {timeout} seconds.",
                RuntimeWarning,
                stacklevel=2,
            )
            executor.shutdown(wait=False)
        else:
            executor.shutdown(wait=True)

    def _asyncgen_firstiter_hook(self, agen):
        _kernel.add_async_generator(self, agen)

    def _asyncgen_finalizer_hook(self, agen):
        _kernel.discard_async_generator(self, agen)
        close_async_generator(self, agen)

    async def shutdown_asyncgens(self):
        closing = _kernel.take_async_generators(self)
        if not closing:
            return
        ends = [_kernel.hidden_task(self, _wrap_awaitable(one.aclose())) for one in closing]
        results = await gather(*ends, return_exceptions=True)
        for result, generator in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result,
                    "asyncgen": generator,
                })


def _begin_shutdown(executor, on_end):
    from concurrent.futures import ThreadPoolExecutor
    import threading
    if type(executor).shutdown is ThreadPoolExecutor.shutdown:
        # A thread that only waits is not shown; it has a name all the same.
        threading._next_name()
        executor._shutdown_then(on_end)
        return

    def shut_down():
        executor.shutdown(wait=True)
        on_end()

    threading.Thread(target=shut_down).start()


def on_close(loop):
    """The loop is closed: its threads end with what they are at."""
    state = _kernel.loop_state(loop)
    state["is_executor_shut"] = True
    signals = state.pop("signals", None)
    if signals is not None:
        signals.close()
    executor = state.pop("executor", None)
    if executor is not None:
        executor.shutdown(wait=False)
    if "watcher" in state and loop._selector is not None:
        loop._selector.close()
        loop._selector = None


async def _closing(generator):
    try:
        await _kernel.bare_yield
    except CancelledError as error:
        # Cancelled before it began: that is what the generator is ended with.
        await generator.athrow(error)
    else:
        await generator.aclose()


def close_async_generator(loop, generator):
    """Nobody holds it any more: it is closed by a task, two turns later."""

    def start():
        _kernel.skip_task_name()
        _kernel.hidden_task_begun(loop, _closing(generator))

    if not loop.is_closed():
        loop.call_soon_threadsafe(start)
