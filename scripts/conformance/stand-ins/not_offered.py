"""What a module gives that the machine does not offer: its names can be imported, but who uses one is skipped."""

import unittest


class _Placeholder(type):
    def __call__(cls, *args, **kwargs):
        raise unittest.SkipTest("needs " + cls.__module__)

    def __getattr__(cls, name):
        return placeholder_of(cls.__module__)(name)


def placeholder_of(module):
    def __getattr__(name):
        if name.startswith("__"):
            raise AttributeError(name)
        return type.__new__(_Placeholder, name, (), {"__module__": module})

    return __getattr__
