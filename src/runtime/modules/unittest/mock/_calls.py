"""Calls as values: what mocks remember, and `call`, with which a program writes what it expects."""


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def call_text(name, args, kwargs):
    parts = [repr(one) for one in args]
    parts += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _parts(value):
    """Name, args and kwargs of a tuple that leaves out what is usual; None when it is no call."""
    name, args, kwargs = "", (), {}
    rest = list(value)
    if rest and isinstance(rest[0], str) and len(rest) <= 3:
        name = rest.pop(0)
    if rest and isinstance(rest[0], tuple):
        args = rest.pop(0)
    if rest and isinstance(rest[0], dict):
        kwargs = rest.pop(0)
    return None if rest else (name, args, kwargs)


class _Call(tuple):
    """A call: a tuple of name, args and kwargs; of args and kwargs when it is `two`.

    `path` says how it was reached from `call`; what was only reached, not called, has `is_call` false.
    """

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        name_, args, kwargs = _parts(value) or ("", (), {})
        return tuple.__new__(cls, (args, kwargs) if two else (name_, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) > 3:
            return NotImplemented
        own_parent = getattr(self, "_mock_parent", None)
        other_parent = other._mock_parent if isinstance(other, _Call) else None
        if own_parent is not None and other_parent is not None and own_parent != other_parent:
            return False
        own, others = _parts(self), _parts(other)
        if others is None:
            return False
        is_nameless = len(self) == 2 or (len(other) == 2 and isinstance(other, _Call))
        if not is_nameless and own[0] != others[0]:
            return False
        return (others[1], others[2]) == (own[1], own[2])

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f"{self._mock_name}.{name}", parent=self, from_kall=False)

    def __getattribute__(self, name):
        if name in ("count", "index"):
            raise AttributeError(name)
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        return _parts(self)[1]

    @property
    def kwargs(self):
        return _parts(self)[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name, args, kwargs = _parts(self)
        if name and not name.startswith("()"):
            name = f".{name}"
        return call_text(f"call{name}", args, kwargs)

    def call_list(self):
        """The calls of a chain such as `call(1).method(2)`, first to last."""
        chain = []
        one = self
        while one is not None:
            if one._mock_from_kall:
                chain.append(one)
            one = one._mock_parent
        return CallList(reversed(chain))


call = _Call(from_kall=False)


class CallList(list):
    """Calls in order; contains also what follows one another in it."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(self[start:start + length] == value for start in range(len(self) - length + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))
