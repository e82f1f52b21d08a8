"""Containers beyond list, tuple, dict and set."""

from _collections import deque
from _imports import offer_later
from _natives import set_pattern
from ._named import namedtuple
from ._counter import Counter, _count_elements
from ._mappings import OrderedDict, defaultdict

__all__ = [
    "ChainMap",
    "Counter",
    "OrderedDict",
    "UserDict",
    "UserList",
    "UserString",
    "defaultdict",
    "deque",
    "namedtuple",
]

set_pattern(deque, "sequence")

# What needs the abstract classes, which take longer to make than all the rest; and they themselves.
_homes = {
    "ChainMap": "_chain", "UserDict": "_user", "UserList": "_user", "UserString": "_user",
    "abc": "abc",
}
__getattr__ = offer_later(__name__, _homes)
del offer_later, set_pattern


def __dir__():
    return sorted({*globals(), *_homes})
