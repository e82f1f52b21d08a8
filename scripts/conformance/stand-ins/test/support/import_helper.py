"""Importing for tests: there is one version of each module here, that of Python text."""

import contextlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    # `fresh` names the version in C; that of collections is ours, too.
    if name != "collections" and fresh and not blocked and any(one.startswith("_") for one in fresh):
        return None
    return import_module(name)


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    raise unittest.SkipTest("writes modules to files")
    yield


@contextlib.contextmanager
def isolated_modules():
    yield


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


class DirsOnSysPath(CleanImport):
    pass


def unload(name):
    sys.modules.pop(name, None)


forget = unload


def ensure_lazy_imports(*args, **kwargs):
    raise unittest.SkipTest("needs processes")
