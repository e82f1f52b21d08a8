"""Containers beyond list, tuple, dict and set."""

from _collections import deque
from ._named import namedtuple
from ._counter import Counter, _count_elements
from ._mappings import ChainMap, OrderedDict, defaultdict
from ._user import UserDict, UserList, UserString
from . import abc

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

abc._take_in(abc.MutableSequence, deque)
