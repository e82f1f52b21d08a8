"""How asyncio shows callbacks."""

import functools
import inspect
import reprlib

from asyncio import constants


def _get_function_source(func):
    func = inspect.unwrap(func)
    if inspect.isfunction(func):
        return func.__code__.co_filename, func.__code__.co_firstlineno
    if isinstance(func, (functools.partial, functools.partialmethod)):
        return _get_function_source(func.func)
    return None


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    return f"{text} at {source[0]}:{source[1]}" if source else text


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    # What is passed may be secret: only debug mode shows it.
    if not debug:
        return "()"
    items = [reprlib.repr(one) for one in args or ()]
    items.extend(f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items())
    return f"({', '.join(items)})"


def _format_callback(func, args, kwargs, *, debug=False, suffix=""):
    if isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    name = getattr(func, "__qualname__", "") or getattr(func, "__name__", "") or repr(func)
    return name + _format_args_and_kwargs(args, kwargs, debug=debug) + suffix


def extract_stack(f=None, limit=None):
    import sys
    import traceback
    stack = traceback.StackSummary.extract(
        traceback.walk_stack(f or sys._getframe().f_back),
        limit=constants.DEBUG_STACK_DEPTH if limit is None else limit,
        lookup_lines=False,
    )
    stack.reverse()
    return stack
