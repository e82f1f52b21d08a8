"""Groups of tasks that end together."""

import _kernel
from _kernel import CancelledError

__all__ = (
    "TaskGroup",
)


class TaskGroup:
    """An async context manager that waits for its tasks; when one fails, the others are cancelled."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent = None
        self._has_cancelled_parent = False
        self._tasks = {}
        self._errors = []
        self._fatal = None
        self._all_done = None
        self._whole = None

    def __repr__(self):
        info = [""]
        if self._tasks:
            info.append(f"tasks={len(self._tasks)}")
        if self._errors:
            info.append(f"errors={len(self._errors)}")
        if self._aborting:
            info.append("cancelling")
        elif self._entered:
            info.append("entered")
        return f"<TaskGroup{' '.join(info)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = _kernel.running_loop()
        self._parent = _kernel.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, exc_type, exc, tb):
        try:
            await self._aexit(exc)
        finally:
            self._parent = None
            self._errors = None
            self._fatal = None
            if self._whole is not None and not self._whole.done():
                self._whole.set_result(True)

    async def _aexit(self, exc):
        self._exiting = True
        if _is_fatal(exc) and self._fatal is None:
            self._fatal = exc
        cancellation = exc if isinstance(exc, CancelledError) else None
        if exc is not None and not self._aborting:
            self._abort()

        while self._tasks:
            if self._all_done is None:
                self._all_done = self._unfinished()
            try:
                await self._all_done
            except CancelledError as error:
                if not self._aborting:
                    cancellation = error
                    self._abort()
            self._all_done = None

        if self._fatal is not None:
            raise self._fatal
        if self._has_cancelled_parent and self._parent.uncancel() == 0:
            cancellation = None
        if cancellation is not None and not self._errors:
            raise cancellation
        if exc is not None and not isinstance(exc, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent.cancelling():
                self._parent.uncancel()
                self._parent.cancel()
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None

    def _unfinished(self):
        """What ends with the group's tasks; recorded from its first task on."""
        if self._whole is None or self._whole.done():
            self._whole = self._loop.create_future()
            self._whole._describe("task-group", -1, 0)
            _kernel.record_links(self._whole, list(self._tasks.values()))
        return self._whole

    def create_task(self, coro, **kwargs):
        if not self._entered:
            problem = "has not been entered"
        elif self._exiting and not self._tasks:
            problem = "is finished"
        elif self._aborting:
            problem = "is shutting down"
        else:
            task = self._loop.create_task(coro, **kwargs)
            _kernel.record_links(self._unfinished(), [task])
            self._tasks[id(task)] = task
            _kernel.future_add_to_awaited_by(task, self._parent)
            task.add_done_callback(self._on_task_done)
            return task
        coro.close()
        raise RuntimeError(f"TaskGroup {self!r} {problem}")

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks.values()):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(id(task), None)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if _is_fatal(error) and self._fatal is None:
            self._fatal = error
        if self._parent.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent "
                           f"task {self._parent} is already completed",
                "exception": error,
                "task": task,
            })
            return
        if not self._aborting and not self._has_cancelled_parent:
            self._abort()
            self._has_cancelled_parent = True
            self._parent.cancel()


def _is_fatal(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))
