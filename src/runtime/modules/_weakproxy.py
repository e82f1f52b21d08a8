"""Proxies: objects that behave as another one as long as it lives."""

from _weakref import ref


def _target(proxy):
    target = object.__getattribute__(proxy, "_reference")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _bare(value):
    return _target(value) if type(value) in (ProxyType, CallableProxyType) else value


class ProxyType:
    __slots__ = ("_reference",)
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        target = object.__getattribute__(self, "_reference")()
        kind = type(target).__name__
        return f"<weakproxy at {id(self):#x}; to '{kind}' at {id(target):#x}>"

    def __bool__(self):
        return bool(_target(self))

    def __dir__(self):
        return dir(_target(self))

    def __len__(self):
        return len(_target(self))

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        return next(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __eq__(self, other):
        return _target(self) == _bare(other)

    def __ne__(self, other):
        return _target(self) != _bare(other)

    def __lt__(self, other):
        return _target(self) < _bare(other)

    def __le__(self, other):
        return _target(self) <= _bare(other)

    def __gt__(self, other):
        return _target(self) > _bare(other)

    def __ge__(self, other):
        return _target(self) >= _bare(other)

    def __add__(self, other):
        return _target(self) + _bare(other)

    def __radd__(self, other):
        return other + _target(self)

    def __sub__(self, other):
        return _target(self) - _bare(other)

    def __rsub__(self, other):
        return other - _target(self)

    def __mul__(self, other):
        return _target(self) * _bare(other)

    def __rmul__(self, other):
        return other * _target(self)

    def __truediv__(self, other):
        return _target(self) / _bare(other)

    def __floordiv__(self, other):
        return _target(self) // _bare(other)

    def __mod__(self, other):
        return _target(self) % _bare(other)

    def __neg__(self):
        return -_target(self)

    def __abs__(self):
        return abs(_target(self))

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))

    def __index__(self):
        return _target(self).__index__()

    def __bytes__(self):
        return bytes(_target(self))

    def __reversed__(self):
        return reversed(_target(self))

    def __enter__(self):
        return _target(self).__enter__()

    def __exit__(self, *details):
        return _target(self).__exit__(*details)


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyType.__module__ = CallableProxyType.__module__ = "weakref"


def proxy(object, callback=None, /):
    kind = CallableProxyType if callable(object) else ProxyType
    made = _plain_new(kind)
    told = None if callback is None else lambda _: callback(made)
    _plain_set(made, "_reference", ref(object, told))
    return made


_plain_new = object.__new__
_plain_set = object.__setattr__
