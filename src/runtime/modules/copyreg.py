"""How classes tell `pickle` and `copy` to take their objects apart."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_super(obj):
    return super, (obj.__thisclass__, obj.__self__)


pickle(super, pickle_super)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def _reduce_ex(self, proto):
    """What `object.__reduce_ex__` gives for protocols 0 and 1."""
    cls = self.__class__
    base = object
    for one in cls.__mro__:
        if one.__module__ == "builtins" and one in _built_in:
            base = one
            break
    if base is object:
        state = None
    elif base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    else:
        state = base(self)
    args = (cls, base, state)
    try:
        getstate = self.__getstate__
    except AttributeError:
        getstate = None
    if type(self).__getstate__ is object.__getstate__ and getattr(self, "__slots__", None):
        raise TypeError(
            "a class that defines __slots__ without defining __getstate__ cannot be pickled"
        )
    filled = getstate() if getstate is not None else None
    return (_reconstructor, args, filled) if filled else (_reconstructor, args)


_built_in = (bool, int, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """The slots of a class and its bases, under the names they have in instances."""
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    for one in cls.__mro__:
        slots = one.__dict__.get("__slots__", ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = one.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError("key %s is already registered with code %s" % (key, _extension_registry[key]))
    if code in _inverted_registry:
        raise ValueError("code %s is already in use for key %s" % (code, _inverted_registry[code]))
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError("key %s is not registered with code %s" % (key, code))
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()


def _object_getstate(self):
    """What `object.__getstate__` gives."""
    state = getattr(self, "__dict__", None)
    state = dict(state) if state else None
    slots = {}
    for name in _slotnames(type(self)):
        try:
            slots[name] = getattr(self, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


_without_state = frozenset({
    "generator", "coroutine", "async_generator", "module", "frame", "code", "traceback", "cell",
    "_thread.lock", "lock", "RLock", "mappingproxy", "dict_keys", "dict_values", "dict_items",
    "function", "Context", "ContextVar", "Token",
})


def _refuse(cls):
    kind = cls
    while kind.__module__ in ("__main__",) and kind.__base__ is not None:
        kind = kind.__base__
    name = cls.__name__
    if kind.__name__ in ("TextIOWrapper", "BufferedReader", "BufferedWriter", "BufferedRandom", "FileIO"):
        raise TypeError(f"cannot pickle {name!r} instances")
    if kind.__name__ in _without_state and kind.__module__ in ("builtins", "_thread", "types", "_contextvars"):
        shown = name if cls.__module__ in ("builtins", "types", "__main__") else f"{cls.__module__}.{name}"
        raise TypeError(f"cannot pickle {shown!r} object")


def _object_reduce_ex(self, proto):
    """What `object.__reduce_ex__` gives for protocols from 2 on."""
    cls = type(self)
    _refuse(cls)
    args, kwargs = (), None
    if hasattr(self, "__getnewargs_ex__"):
        given = self.__getnewargs_ex__()
        if not isinstance(given, tuple):
            raise TypeError(
                f"__getnewargs_ex__ should return a tuple, not {type(given).__name__!r}"
            )
        if len(given) != 2:
            raise ValueError(
                f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}"
            )
        args, kwargs = given
        if not isinstance(args, tuple):
            raise TypeError(
                "first item of the tuple returned by __getnewargs_ex__ must be a tuple, "
                f"not {type(args).__name__!r}"
            )
        if not isinstance(kwargs, dict):
            raise TypeError(
                "second item of the tuple returned by __getnewargs_ex__ must be a dict, "
                f"not {type(kwargs).__name__!r}"
            )
    elif hasattr(self, "__getnewargs__"):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not {type(args).__name__!r}")
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    state = self.__getstate__()
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs
