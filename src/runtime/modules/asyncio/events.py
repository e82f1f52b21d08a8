"""Which loop runs, which one would, and what a loop does that is no turn of its own."""

import _kernel
import sys


def get_running_loop():
    loop = _kernel.running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    return _kernel.running_loop()


def get_event_loop():
    loop = _kernel.running_loop()
    if loop is None:
        loop = _kernel.default_loop()
    if loop is None:
        raise RuntimeError(f"There is no current event loop in thread {_kernel.thread_name()!r}.")
    return loop


def new_event_loop():
    return _kernel.new_event_loop()


def set_event_loop(loop):
    if loop is not None and not isinstance(loop, _kernel.AbstractEventLoop):
        raise TypeError(
            f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'"
        )
    _kernel.set_default_loop(loop)


def _report_callback_failure(loop, handle, exception):
    traceback = exception.__traceback__
    try:
        # What the handler itself may raise has the callback's exception as its context.
        raise exception
    except BaseException:
        exception.__traceback__ = traceback
        loop.call_exception_handler({
            "message": f"Exception in callback {_kernel.handle_text(handle)}",
            "exception": exception,
            "handle": handle,
        })


def _call_exception_handler(loop, context):
    handler = loop.get_exception_handler()
    if handler is None:
        try:
            loop.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            _log("Exception in default exception handler", error)
        return
    try:
        handler(loop, context)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        try:
            loop.default_exception_handler({
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


def _default_exception_handler(loop, context):
    lines = [context.get("message") or "Unhandled exception in event loop"]
    for key in sorted(context):
        if key not in ("message", "exception"):
            lines.append(f"{key}: {context[key]!r}")
    _log("\n".join(lines), context.get("exception"))


def _log(text, exception):
    logging = sys.modules.get("logging")
    if logging is not None:
        exc_info = exception is not None and (type(exception), exception, exception.__traceback__)
        logging.getLogger("asyncio").error(text, exc_info=exc_info)
        return
    print(text, file=sys.stderr)
    if exception is not None:
        _kernel.print_exception(exception)


def _report_lost(loop, future, kind):
    loop.call_exception_handler({
        "message": f"{kind} exception was never retrieved",
        "exception": future._exception,
        "future": future,
    })


def _report_destroyed(loop, task):
    loop.call_exception_handler({
        "message": "Task was destroyed but it is pending!",
        "task": task,
    })


_kernel.register("report_lost", _report_lost)
_kernel.register("report_destroyed", _report_destroyed)
_kernel.register("report_callback_failure", _report_callback_failure)
_kernel.register("call_exception_handler", _call_exception_handler)
_kernel.register("default_exception_handler", _default_exception_handler)
