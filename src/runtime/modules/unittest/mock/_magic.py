"""Mocks with special methods."""

from unittest.mock._mocks import CallableMixin, Mock, NonCallableMock
from unittest.mock._sentinels import DEFAULT

_numeric = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"


def _dunders(words, prefix=""):
    return {f"__{prefix}{word}__" for word in words.split()}


sync_magics = (
    _dunders(
        "lt gt le ge eq ne getitem setitem delitem len contains hash str sizeof enter exit divmod "
        "rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next fspath iter aiter"
    )
    | _dunders(_numeric)
    | _dunders(_numeric, "i")
    | _dunders(_numeric, "r")
)
async_magics = _dunders("aenter aexit anext")
_magics = sync_magics | async_magics
supported = _magics | _dunders(
    "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate "
    "getformat repr dir subclasses format getnewargs_ex"
)
unsupported = _dunders("getattr setattr init new prepare instancecheck subclasscheck del")

_answers = {
    "__lt__": NotImplemented,
    "__gt__": NotImplemented,
    "__le__": NotImplemented,
    "__ge__": NotImplemented,
    "__int__": 1,
    "__contains__": False,
    "__len__": 0,
    "__exit__": False,
    "__complex__": 1j,
    "__float__": 1.0,
    "__bool__": True,
    "__index__": 1,
    "__aexit__": False,
}

_computed = {
    "__hash__": lambda mock: object.__hash__(mock),
    "__str__": lambda mock: object.__str__(mock),
    "__sizeof__": lambda mock: object.__sizeof__(mock),
    "__fspath__": lambda mock: f"{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}",
}


def as_method(name, value):
    """A function that was set as special method gets the mock as its first argument."""

    def method(self, /, *args, **kwargs):
        return value(self, *args, **kwargs)

    method.__name__ = name
    return method if callable(value) else value


def _iterated(mock):
    def side_effect():
        given = mock.__iter__._mock_return_value
        return iter([]) if given is DEFAULT else iter(given)

    return side_effect


async def _each(values):
    for one in values:
        yield one


def _iterated_async(mock):
    def side_effect():
        given = mock.__aiter__._mock_return_value
        return _each(()) if given is DEFAULT else _each(iter(given))

    return side_effect


def _equal(mock):
    def side_effect(other):
        given = mock.__eq__._mock_return_value
        if given is not DEFAULT:
            return given
        return True if mock is other else NotImplemented

    return side_effect


def _unequal(mock):
    def side_effect(other):
        if mock.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented

    return side_effect


_effects = {
    "__iter__": _iterated,
    "__aiter__": _iterated_async,
    "__eq__": _equal,
    "__ne__": _unequal,
}


class _MagicProxy:
    """Stands on the class of a mock until the special method is first used, and makes its mock then."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, cls=None):
        if mock is None:
            return self
        name = self.name
        made = mock._get_child_mock(name=name, _new_name=name, _new_parent=mock)
        wrapped = mock._mock_wraps
        if name in _answers:
            made.return_value = _answers[name]
        elif name in _computed:
            made.return_value = _computed[name](mock)
        elif name in _effects:
            made.side_effect = _effects[name](mock)
        if wrapped is not None and hasattr(type(wrapped), name) and name not in _computed:
            made.__dict__["_mock_wraps"] = getattr(wrapped, name)
            made.__dict__["_mock_return_value"] = DEFAULT
            made.__dict__["_mock_side_effect"] = None
        mock._mock_children[name] = made
        setattr(type(mock), name, made)
        return made


_proxies = {name: _MagicProxy(name) for name in _magics}


class MagicMixin:
    """Gives each mock the special methods that its spec allows."""

    @classmethod
    def _own_namespace(cls, spec, kwargs):
        spec = kwargs.get("spec_set") if spec is None else spec
        proxies = _proxies
        if spec is not None:
            names = spec if isinstance(spec, (list, tuple)) else dir(spec)
            proxies = {name: proxy for name, proxy in _proxies.items() if name in names}
        return {**proxies, **super()._own_namespace(spec, kwargs)}

    def mock_add_spec(self, spec, spec_set=False):
        super().mock_add_spec(spec, spec_set)
        own = type(self)
        for name in _magics:
            if name in own.__dict__ and name not in self._mock_methods:
                delattr(own, name)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock that also has the special methods: it can be iterated, compared, entered, added to."""

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        usual = {}
        if not return_value:
            usual = {
                name: child for name, child in self._mock_children.items()
                if name in _magics and child._mock_return_value is not DEFAULT
            }
        super().reset_mock(*args, return_value=return_value, **kwargs)
        if return_value:
            for name in _magics & set(self._mock_children):
                self._mock_children.pop(name)
                setattr(type(self), name, _proxies[name])
