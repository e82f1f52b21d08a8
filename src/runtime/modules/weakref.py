"""References that keep nothing alive, and containers made of them."""

import itertools
from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping
from _weakref import cut as _cut
from _weakref import ref
from _weakref import references as _references
from _weakrefset import WeakSet
from _weakrefset import _Element as _Key

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
    "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
    "WeakMethod", "finalize",
]

ReferenceType = ref


def getweakrefcount(object, /):
    return len(_references(object))


def getweakrefs(object, /):
    return _references(object)


class _Kept(ref):
    """A reference with the key under which a container keeps it."""

    __slots__ = ("key",)

    def __new__(cls, target, callback, key):
        made = super().__new__(cls, target, callback)
        made.key = key
        return made

    def __init__(self, target, callback, key):
        pass


KeyedRef = _Kept


class _WeakMapping(_MutableMapping):
    """What both mappings share: `_alive` goes over the keys and values that are still there."""

    def __len__(self):
        return sum(1 for _ in self._alive())

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        for key, _ in self._alive():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._alive():
            yield value

    def items(self):
        yield from self._alive()

    def clear(self):
        self._data.clear()

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakMapping):
    """A mapping whose values are not kept alive by it."""

    def __init__(self, other=(), /, **kw):
        data = self._data = {}

        def remove(reference):
            if data.get(reference.key) is reference:
                del data[reference.key]

        self._remove = remove
        self.update(other, **kw)

    def _alive(self):
        for key, reference in list(self._data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self._data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._data[key] = _Kept(value, self._remove, key)

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key):
        reference = self._data.get(key)
        return reference is not None and reference() is not None

    def itervaluerefs(self):
        yield from list(self._data.values())

    def valuerefs(self):
        return list(self._data.values())

    def get(self, key, default=None):
        reference = self._data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        value = self.get(key)
        self._data.pop(key, None)
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self._data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            for key, value in dict(other).items() if not hasattr(other, "items") else other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        made = WeakValueDictionary()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self._alive():
            made[deepcopy(key, memo)] = value
        return made


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose keys are not kept alive by it."""

    def __init__(self, dict=None):
        data = self._data = {}

        def remove(key):
            data.pop(key, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _alive(self):
        for reference, value in list(self._data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        try:
            return self._data[_Key(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[_Key(key, self._remove)] = value

    def __delitem__(self, key):
        del self._data[_Key(key)]

    def __contains__(self, key):
        try:
            return _Key(key) in self._data
        except TypeError:
            return False

    def keyrefs(self):
        return list(self._data)

    def get(self, key, default=None):
        return self._data.get(_Key(key), default)

    def setdefault(self, key, default=None):
        return self._data.setdefault(_Key(key, self._remove), default)

    def pop(self, key, *args):
        return self._data.pop(_Key(key), *args)

    def popitem(self):
        while True:
            reference, value = self._data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in dict.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        made = WeakKeyDictionary()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object."""

    __slots__ = "_func_ref", "_meth_type", "_alive"

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(
                f"argument should be a bound method, not {type(meth)}"
            ) from None

        def gone(_):
            if made._alive:
                made._alive = False
                if callback is not None:
                    callback(made)

        made = super().__new__(cls, obj, gone)
        made._func_ref = ref(func, gone)
        made._meth_type = type(meth)
        made._alive = True
        return made

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    __hash__ = ref.__hash__


class finalize:
    """Calls a function when an object dies, or at the end of the program."""

    __slots__ = ()
    _registry = {}
    _index = itertools.count()
    _is_at_exit = []

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._is_at_exit:
            import atexit

            atexit.register(finalize._run_left)
            finalize._is_at_exit.append(True)
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = next(finalize._index)
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and finalize._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        kind = type(obj).__name__
        return f"<{type(self).__name__} object at {id(self):#x}; for '{kind}' at {id(obj):#x}>"

    @classmethod
    def _run_left(cls):
        import sys

        left = [(one, info) for one, info in cls._registry.items() if info.atexit]
        for one, _ in sorted(left, key=lambda pair: pair[1].index, reverse=True):
            try:
                one()
            except Exception:
                sys.excepthook(*sys.exc_info())


from _weakproxy import CallableProxyType, ProxyType, proxy

ProxyTypes = (ProxyType, CallableProxyType)
