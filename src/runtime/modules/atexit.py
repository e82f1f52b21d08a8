"""Functions that are called when the program ends, the last registered first."""

import sys

import _thread_kernel

_callbacks = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    _callbacks[:] = [one for one in _callbacks if not one[0] == func]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            from traceback import format_exception
            text = "".join(format_exception(error))
            sys.stderr.write(f"Exception ignored in atexit callback {func!r}:\n{text}")


_thread_kernel.at_process_exit(_run_exitfuncs)
