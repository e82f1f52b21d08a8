"""What can be called, awaited, iterated over: classes that ask for single methods."""

from abc import ABCMeta as _ABCMeta, abstractmethod as _abstract
from _natives import generic_alias as _generic_alias

# Classes say that they belong to the module that offers them.
__name__ = "collections.abc"


def _has(subclass, *names):
    for name in names:
        for one in subclass.__mro__:
            if name in one.__dict__:
                if one.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _by_methods(*names):
    def decorate(cls):
        def hook(asked, subclass):
            return _has(subclass, *names) if asked is cls else NotImplemented

        cls.__subclasshook__ = classmethod(hook)
        return cls

    return decorate


def _item(cls, key):
    return _generic_alias(cls, key if isinstance(key, tuple) else (key,))


_subscript = classmethod(_item)


@_by_methods("__hash__")
class Hashable(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstract
    def __hash__(self):
        return 0


@_by_methods("__await__")
class Awaitable(metaclass=_ABCMeta):
    __slots__ = ()
    __class_getitem__ = _subscript

    @_abstract
    def __await__(self):
        yield


@_by_methods("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()

    @_abstract
    def send(self, value):
        raise StopIteration

    @_abstract
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")


def _thrown(kind, value, trace):
    if value is None:
        value = kind() if isinstance(kind, type) else kind
    return value if trace is None else value.with_traceback(trace)


@_by_methods("__aiter__")
class AsyncIterable(metaclass=_ABCMeta):
    __slots__ = ()
    __class_getitem__ = _subscript

    @_abstract
    def __aiter__(self):
        return AsyncIterator()


@_by_methods("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @_abstract
    async def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self


@_by_methods("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def __anext__(self):
        return await self.asend(None)

    @_abstract
    async def asend(self, value):
        raise StopAsyncIteration

    @_abstract
    async def athrow(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


@_by_methods("__iter__")
class Iterable(metaclass=_ABCMeta):
    __slots__ = ()
    __class_getitem__ = _subscript

    @_abstract
    def __iter__(self):
        yield from ()


@_by_methods("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()

    @_abstract
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


@_by_methods("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()

    @_abstract
    def __reversed__(self):
        yield from ()


@_by_methods("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()

    def __next__(self):
        return self.send(None)

    @_abstract
    def send(self, value):
        raise StopIteration

    @_abstract
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    def close(self):
        try:
            self.throw(GeneratorExit)
        except GeneratorExit:
            return None
        except StopIteration as end:
            return end.value
        raise RuntimeError("generator ignored GeneratorExit")


@_by_methods("__len__")
class Sized(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstract
    def __len__(self):
        return 0


@_by_methods("__contains__")
class Container(metaclass=_ABCMeta):
    __slots__ = ()
    __class_getitem__ = _subscript

    @_abstract
    def __contains__(self, x):
        return False


@_by_methods("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()


@_by_methods("__buffer__")
class Buffer(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstract
    def __buffer__(self, flags, /):
        raise NotImplementedError


class _CallableAlias:
    """`Callable[[int], str]`: its arguments stand in a list of their own."""

    def __init__(self, origin, args):
        *arguments, result = args
        if len(arguments) == 1 and isinstance(arguments[0], (list, tuple)):
            arguments = arguments[0]
        self.__origin__ = origin
        self.__args__ = (*arguments, result)

    @property
    def __parameters__(self):
        from typing import _variables_in

        return _variables_in(self.__args__)

    def __getitem__(self, args):
        from typing import _known_arguments, _substituted

        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        given = args if isinstance(args, tuple) else (args,)
        known = _known_arguments(self, self.__parameters__, given)
        return _CallableAlias(self.__origin__, _substituted(self.__args__, known))

    def __repr__(self):
        name = f"{self.__origin__.__module__}.{self.__origin__.__qualname__}"
        from typing import _stands_for_parameters

        *arguments, result = [_shown(each) for each in self.__args__]
        if len(arguments) == 1 and _stands_for_parameters(self.__args__[0]):
            return f"{name}[{arguments[0]}, {result}]"
        return f"{name}[[{', '.join(arguments)}], {result}]"

    def __eq__(self, other):
        if not isinstance(other, _CallableAlias):
            return NotImplemented
        return self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)


def _union(left, right):
    from typing import Union

    return Union[left, right]


def _shown(value):
    if value is ...:
        return "..."
    if value is None or value is type(None):
        return "None"
    if isinstance(value, type) and not hasattr(value, "__origin__"):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    return repr(value)


@_by_methods("__call__")
class Callable(metaclass=_ABCMeta):
    __slots__ = ()

    @classmethod
    def __class_getitem__(cls, key):
        if not isinstance(key, tuple) or len(key) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        arguments, result = key
        return _CallableAlias(cls, (arguments, result))

    @_abstract
    def __call__(self, *args, **kwds):
        return False
