"""Stands in for unittest.mock, which is not offered: who uses it is skipped."""

import unittest

_REASON = "needs unittest.mock"


class _Patch:
    """What patch() gives: a decorator, or a context."""

    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, item):
        return unittest.skip(_REASON)(item)

    def __enter__(self):
        raise unittest.SkipTest(_REASON)

    start = __enter__

    def __exit__(self, *exc_info):
        pass


patch = type("patch", (_Patch,), {"object": _Patch, "dict": _Patch, "multiple": _Patch})


class Mock:
    def __init__(self, *args, **kwargs):
        raise unittest.SkipTest(_REASON)


MagicMock = AsyncMock = NonCallableMock = PropertyMock = Mock
ANY = sentinel = DEFAULT = call = None


def mock_open(*args, **kwargs):
    raise unittest.SkipTest(_REASON)


create_autospec = seal = mock_open
