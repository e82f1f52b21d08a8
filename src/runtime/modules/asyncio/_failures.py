"""What a loop does about errors that reach nobody."""

import _kernel
import sys


class BaseEventLoop:
    def call_exception_handler(self, context):
        handler = self.get_exception_handler()
        if handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                _log("Exception in default exception handler", error)
            return
        try:
            subject = _first_of(context, "task", "future", "handle")
            if hasattr(subject, "get_context"):
                subject.get_context().run(handler, self, context)
            else:
                handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            try:
                self.default_exception_handler({
                    "message": "Unhandled error in exception handler",
                    "exception": error,
                    "context": context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as second:
                _log(
                    "Exception in default exception handler while handling an "
                    "unexpected error in custom exception handler",
                    second,
                )

    def default_exception_handler(self, context):
        if "source_traceback" not in context:
            calls = _kernel.origin(_kernel.current_handle(self))
            if calls:
                context["handle_traceback"] = _stack(calls)
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key in ("source_traceback", "handle_traceback"):
                lines.append(f"{key}: {_calls_text(key, context[key])}")
            elif key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        _log("\n".join(lines), context.get("exception"))


class Handle:
    def _run(self):
        """For loops of the program's own: asyncio's run their callbacks themselves."""
        try:
            self.get_context().run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            report_callback_failure(self._loop, self, error)


def report_callback_failure(loop, handle, exception):
    traceback = exception.__traceback__
    try:
        # What the handler itself may raise has the callback's exception as its context.
        raise exception
    except BaseException:
        if traceback is not None:
            exception.__traceback__ = traceback
        loop.call_exception_handler(_with_origin(handle, {
            "message": f"Exception in callback {_kernel.handle_text(handle)}",
            "exception": exception,
            "handle": handle,
        }))


def _first_of(context, *keys):
    for key in keys:
        if context.get(key) is not None:
            return context[key]
    return None


def _with_origin(made, context):
    """In debug mode the context tells where the thing was made."""
    calls = _kernel.origin(made)
    if calls:
        context["source_traceback"] = _stack(calls)
    return context


def _stack(calls):
    from traceback import StackSummary
    return StackSummary.from_list(calls)


def _calls_text(key, calls):
    from traceback import format_list
    what = "Object" if key == "source_traceback" else "Handle"
    return f"{what} created at (most recent call last):\n" + "".join(format_list(calls)).rstrip()


def report_close(loop):
    logger = _logger()
    if logger is not None:
        logger.debug("Close %r", loop)


def report_slow(text, seconds):
    logger = _logger()
    if logger is not None:
        logger.warning("Executing %s took %.3f seconds", text, seconds)
    else:
        print(f"Executing {text} took {seconds:.3f} seconds", file=sys.stderr)


def _logger():
    """The logger of asyncio, where logging is used at all: what it would print needs no more."""
    if "logging" not in sys.modules:
        return None
    home = sys.modules.get("asyncio.base_events")
    if home is None:
        from asyncio import log as home
    return home.logger


def _log(text, exception):
    logger = _logger()
    if logger is not None:
        exc_info = exception is not None and (type(exception), exception, exception.__traceback__)
        logger.error(text, exc_info=exc_info)
        return
    print(text, file=sys.stderr)
    if exception is not None:
        _kernel.print_exception(exception)


def report_lost(loop, future, kind):
    loop.call_exception_handler(_with_origin(future, {
        "message": f"{kind} exception was never retrieved",
        "exception": future._exception,
        "future": future,
    }))


def report_destroyed(loop, task):
    loop.call_exception_handler(_with_origin(task, {
        "message": "Task was destroyed but it is pending!",
        "task": task,
    }))
