"""What containers, iterators and awaitables have in common."""

from _collections import deque as _deque
from _natives import set_pattern as _set_pattern
from abc import _take_in

from . import _counter
from ._abc_collections import (
    ItemsView,
    KeysView,
    Mapping,
    MappingView,
    MutableMapping,
    MutableSequence,
    MutableSet,
    Sequence,
    Set,
    ValuesView,
)
from ._abc_protocols import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Buffer,
    Callable,
    Collection,
    Container,
    Coroutine,
    Generator,
    Hashable,
    Iterable,
    Iterator,
    Reversible,
    Sized,
)

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
    "Hashable", "Iterable", "Iterator", "Generator", "Reversible",
    "Sized", "Container", "Callable", "Collection",
    "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView",
    "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "Buffer",
]


def _register_builtins():
    empty = {}
    _set_pattern(Sequence, "sequence")
    _set_pattern(Mapping, "mapping")
    _take_in(Set, frozenset)
    _take_in(MutableSet, set)
    _take_in(Mapping, type(type.__dict__))
    _take_in(MutableMapping, dict)
    _take_in(KeysView, type(empty.keys()))
    _take_in(ItemsView, type(empty.items()))
    _take_in(ValuesView, type(empty.values()))
    _take_in(Sequence, tuple, str, bytes, range, memoryview)
    _take_in(MutableSequence, list, bytearray, _deque)


_register_builtins()
_counter._mapping = Mapping
del _counter
