"""Which loop runs, and which one would."""

import _kernel


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
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return loop


def new_event_loop():
    return _kernel.new_event_loop()


def set_event_loop(loop):
    _kernel.set_default_loop(loop)


def _report_callback_failure(loop, handle, exception):
    _call_exception_handler(loop, {
        "message": f"Exception in callback {handle!r}",
        "exception": exception,
        "handle": handle,
    })


def _call_exception_handler(loop, context):
    handler = _kernel.exception_handler(loop)
    if handler is not None:
        handler(loop, context)
        return
    import sys
    print(context["message"], file=sys.stderr)
    for key in sorted(context):
        if key not in ("message", "exception"):
            print(f"{key}: {context[key]!r}", file=sys.stderr)
    exception = context.get("exception")
    if exception is not None:
        _kernel.print_exception(exception)


_kernel.set_failure_reporter(_report_callback_failure)
