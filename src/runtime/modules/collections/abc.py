"""What containers, iterators and awaitables have in common."""

from _natives import set_pattern as _set_pattern

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
    Set.register(frozenset)
    MutableSet.register(set)
    for mapping in (dict, type(type.__dict__)):
        Mapping.register(mapping)
    MutableMapping.register(dict)
    KeysView.register(type(empty.keys()))
    ItemsView.register(type(empty.items()))
    ValuesView.register(type(empty.values()))
    for sequence in (tuple, str, bytes, range, memoryview):
        Sequence.register(sequence)
    MutableSequence.register(list)
    MutableSequence.register(bytearray)
    for buffer in (bytes, bytearray, memoryview):
        Buffer.register(buffer)


_register_builtins()
