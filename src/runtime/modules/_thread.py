"""What `threading` is made of, for programs that want threads without objects."""

import _thread_kernel
import sys
from _thread_kernel import LockType, RLockType as RLock, allocate_lock, get_ident
from _thread_kernel import native_id as get_native_id

TIMEOUT_MAX = 9223372036.0
error = RuntimeError
lock = LockType

_LEAST_STACK = 53248
_stack_size = 0


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")

    def run():
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            _thread_kernel.note_failure()
            _thread_kernel.report_lost_exception(
                error, "Exception ignored in thread started by", function
            )

    label = _thread_kernel.call_label(function, args)
    handle = _thread_kernel.new_thread(None, run, getattr(function, "__name__", ""), True, label)
    _thread_kernel.begin_thread(handle)
    return _thread_kernel.thread_ident(handle)


start_new = start_new_thread
allocate = allocate_lock


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    import signal
    if not 1 <= signum < signal.NSIG:
        raise ValueError("signal number out of range")
    if signal.getsignal(signum) not in (signal.SIG_DFL, signal.SIG_IGN):
        signal.raise_signal(signum)


def _count():
    return _thread_kernel.count_bare()


def daemon_threads_allowed():
    return True


def stack_size(size=0, /):
    """Threads have no stack in real memory: the number is kept, that is all."""
    global _stack_size
    before = _stack_size
    if size and size < _LEAST_STACK:
        raise ValueError(f"size must be at least {_LEAST_STACK} bytes")
    _stack_size = size
    return before


class _ExceptHookArgs(tuple):
    """What excepthook is told of an exception that left a thread."""

    def __new__(cls, args):
        items = tuple(args)
        if len(items) != 4:
            raise TypeError(f"_thread._ExceptHookArgs() takes a 4-sequence ({len(items)}-sequence given)")
        return tuple.__new__(cls, items)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return (
            f"_thread._ExceptHookArgs(exc_type={self[0]!r}, exc_value={self[1]!r}, "
            f"exc_traceback={self[2]!r}, thread={self[3]!r})"
        )


def _excepthook(args, /):
    if not isinstance(args, _ExceptHookArgs):
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type is SystemExit or sys.stderr is None:
        return
    name = get_ident() if args.thread is None else args.thread.name
    text = _thread_kernel.exception_text(args.exc_value)
    sys.stderr.write(f"Exception in thread {name}:\n{text}")
    sys.stderr.flush()


class _local(_thread_kernel.LocalBase):
    """An object whose attributes are every thread's own."""

    def __getattribute__(self, name):
        _show_own(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        _refuse_dict(self, name)
        _show_own(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        _refuse_dict(self, name)
        _show_own(self)
        object.__delattr__(self, name)


_thread_kernel.set_message_name(_local, "_thread._local")


def _show_own(local):
    """Makes the attributes of the current thread those that are seen."""
    if not _thread_kernel.show_local(local) or type(local).__init__ is object.__init__:
        return
    args, kwargs = _thread_kernel.local_arguments(local)
    try:
        type(local).__init__(local, *args, **kwargs)
    except:
        _thread_kernel.forget_local(local)
        raise


def _refuse_dict(local, name):
    if name == "__dict__":
        kind = "_thread._local" if type(local) is _local else type(local).__name__
        raise AttributeError(f"'{kind}' object attribute '__dict__' is read-only", name=name, obj=local)
