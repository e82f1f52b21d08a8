"""Several coroutines for one purpose, started one after another until one succeeds."""

from _kernel import CancelledError
from asyncio.events import get_running_loop
from asyncio.locks import Event
from asyncio.tasks import current_task, wait_for

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """(result of the winner, its number, what each that was begun raised)"""
    race = _Race(loop or get_running_loop(), enumerate(coro_fns), delay)
    return await race.run()


class _Race:
    def __init__(self, loop, runners, delay):
        self._loop = loop
        self._runners = runners
        self._delay = delay
        self._result = None
        self._winner = None
        self._exceptions = []
        self._unhandled = []
        self._tasks = set()
        self._all_done = None

    async def run(self):
        cancellation = None
        self._begin(None)
        while self._tasks:
            self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as error:
                cancellation = error
                for task in self._tasks:
                    task.cancel(*error.args)
            self._all_done = None
        if self._unhandled:
            raise ExceptionGroup("staggered race failed", self._unhandled)
        if cancellation is not None:
            raise cancellation
        return self._result, self._winner, self._exceptions

    def _begin(self, previous_failed):
        # An eager task must not run before it is one of the tasks.
        may_start = Event()
        task = self._loop.create_task(self._run_one(may_start, previous_failed))
        self._tasks.add(task)
        task.add_done_callback(self._on_done)
        may_start.set()

    async def _run_one(self, may_start, previous_failed):
        await may_start.wait()
        if previous_failed is not None:
            try:
                await wait_for(previous_failed.wait(), self._delay)
            except TimeoutError:
                pass
        try:
            number, coro_fn = next(self._runners)
        except StopIteration:
            return
        failed = Event()
        self._begin(failed)
        self._exceptions.append(None)
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._exceptions[number] = error
            failed.set()
            return
        self._winner = number
        self._result = result
        for task in self._tasks:
            if task is not current_task(self._loop):
                task.cancel()

    def _on_done(self, task):
        self._tasks.discard(task)
        if self._all_done is not None and not self._all_done.done() and not self._tasks:
            self._all_done.set_result(None)
        if not task.cancelled() and task.exception() is not None:
            self._unhandled.append(task.exception())
