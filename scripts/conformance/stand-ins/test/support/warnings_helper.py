"""Warnings for tests."""

import contextlib
import functools
import sys
import warnings


class WarningsRecorder:
    """The list of what was caught; attributes are those of the last one."""

    def __init__(self, caught):
        self._warnings = caught
        self._last = 0

    def __getattr__(self, name):
        if len(self._warnings) > self._last:
            return getattr(self._warnings[-1], name)
        if name in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(f"{self!r} has no attribute {name!r}")

    @property
    def warnings(self):
        return self._warnings[self._last:]

    def reset(self):
        self._last = len(self._warnings)


@contextlib.contextmanager
def check_warnings(*filters, **options):
    quiet = options.get("quiet")
    if not filters:
        filters = (("", Warning),)
        quiet = True if quiet is None else quiet
    for module in list(sys.modules.values()):
        registry = getattr(module, "__warningregistry__", None)
        if registry:
            registry.clear()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield WarningsRecorder(caught)
    import re
    left = list(caught)
    missing = []
    for text, category in filters:
        fitting = [
            one for one in left
            if re.match(text, str(one.message), re.I) and issubclass(type(one.message), category)
        ]
        left = [one for one in left if one not in fitting]
        if not fitting and not quiet:
            missing.append((text, category.__name__))
    if left:
        raise AssertionError(f"unhandled warning {left[0]}")
    if missing:
        raise AssertionError(f"filter {missing[0]} did not catch any warning")


@contextlib.contextmanager
def check_no_warnings(case, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    case.assertEqual(caught, [])


def check_no_resource_warning(case):
    return check_no_warnings(case, category=ResourceWarning)


def check_syntax_warning(case, statement, errtext="", *, lineno=1, offset=None):
    from test.support import check_syntax_warning
    check_syntax_warning(case, statement, errtext, lineno=lineno, offset=offset)


def ignore_warnings(*, category):
    def decorate(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(self, *args, **kwargs)

        return wrapper

    return decorate


@contextlib.contextmanager
def save_restore_warnings_filters():
    with warnings.catch_warnings():
        yield


def ignore_fork_in_thread_deprecation_warnings(test):
    return test
