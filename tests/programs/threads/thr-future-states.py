"""A Future of concurrent.futures by hand."""
import re
from concurrent.futures import CancelledError, Future, InvalidStateError


def attempt(action):
    try:
        print(re.sub("0x[0-9a-f]+", "X", repr(action())))
    except (Exception, CancelledError) as error:
        print(re.sub("0x[0-9a-f]+", "X", f"{type(error).__name__}: {error}"))


future = Future()
attempt(lambda: future)
attempt(lambda: future.result(timeout=0.01))
attempt(lambda: future.exception(timeout=0))
attempt(future.set_running_or_notify_cancel)
attempt(lambda: (future, future.running(), future.done(), future.cancel()))
future.add_done_callback(lambda done: print("told:", done.result()))
attempt(lambda: future.set_result(42))
attempt(lambda: future.set_result(43))
attempt(lambda: future.set_exception(ValueError()))
attempt(lambda: (future, future.result(), future.exception()))
future.add_done_callback(lambda done: print("told at once"))
cancelled = Future()
attempt(lambda: (cancelled.cancel(), cancelled.cancel(), cancelled.cancelled(), cancelled.done()))
attempt(cancelled.result)
attempt(cancelled.exception)
attempt(lambda: (cancelled.set_running_or_notify_cancel(), cancelled))
failed = Future()
failed.set_exception(KeyError("k"))
attempt(lambda: (failed, failed.exception()))
attempt(failed.result)
print(issubclass(InvalidStateError, Exception), Future[int])
