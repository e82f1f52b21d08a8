"""The mocks themselves.

Every mock has a class of its own, so that special methods can be set on one alone. A mock that was
made by another (its attribute, its return value) knows it as `_mock_new_parent` and itself there as
`_mock_new_name` ("()" for the return value); calls are remembered all the way up. `_mock_parent` is
set only along attributes: through it `method_calls` is kept.
"""

import inspect
from unittest.mock._assertions import Assertions
from unittest.mock._calls import CallList, _Call
from unittest.mock._sentinels import DEFAULT, missing, sentinel

FILTER_DIR = True

_function = type(lambda: None)
_deleted = sentinel.DELETED
_own_names = {
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list",
    "mock_calls", "method_calls", "_mock_delegate", "_mock_return_value", "_mock_side_effect",
}
_assertion_like = ("assert", "assret", "asert", "aseert", "assrt", "called_")


class InvalidSpecError(Exception):
    """A mock cannot be made after a mock."""


class Later:
    """An attribute whose mock is made when it is first asked for; `make` gets the parent."""

    def __init__(self, make):
        self.make = make


def is_mock(value):
    return issubclass(type(value), NonCallableMock)


def is_dunder(name):
    return name.startswith("__") and name.endswith("__") and len(name) > 4


def is_exception(value):
    return isinstance(value, BaseException) or (
        isinstance(value, type) and issubclass(value, BaseException)
    )


def signature_of(spec, as_instance, skip_first):
    """The signature that calls are matched with, or None where there is none to know."""
    if isinstance(spec, type) and not as_instance:
        if spec.__init__ is object.__init__ and spec.__new__ is object.__new__:
            return inspect.Signature()
        if spec.__init__ is object.__init__:
            return None
        spec, skip_first = spec.__init__, True
    elif as_instance or not (inspect.isroutine(spec) or hasattr(spec, "__wrapped__")):
        called = getattr(spec, "__call__", None)
        if called is None or not inspect.isroutine(called):
            return None
        skip_first = skip_first or isinstance(spec, type)
        spec = called
    try:
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if not skip_first or inspect.ismethod(spec):
        return signature
    parameters = list(signature.parameters.values())
    return signature.replace(parameters=parameters[1:]) if parameters else signature


def _remembered(name, first=None):
    """An attribute that lives in the delegate, where a function stands in for its mock."""
    hidden = "_mock_" + name

    def get(self):
        delegate = self._mock_delegate
        return self.__dict__[hidden] if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[hidden] = value
        else:
            setattr(delegate, name, value)

    return property(get, set)


class NonCallableMock(Assertions):
    """A mock that cannot be called."""

    def __new__(cls, spec=None, *args, **kwargs):
        return object.__new__(type(cls.__name__, (cls,), cls._own_namespace(spec, kwargs)))

    @classmethod
    def _own_namespace(cls, spec, kwargs):
        return {"__doc__": cls.__doc__, "__module__": "unittest.mock"}

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _new_name="", _new_parent=None, _spec_as_instance=False, _eat_self=None,
                 unsafe=False, **kwargs):
        state = self.__dict__
        state["_spec_class"] = None
        state["_mock_methods"] = None
        state["_mock_parent"] = parent
        state["_mock_name"] = name
        state["_mock_new_name"] = _new_name
        state["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        state["_mock_sealed"] = False
        state["_mock_children"] = {}
        state["_mock_wraps"] = wraps
        state["_mock_delegate"] = None
        state["_mock_unsafe"] = unsafe
        state["_mock_return_value"] = DEFAULT
        state["_mock_side_effect"] = None
        eat_self = parent is not None if _eat_self is None else _eat_self
        is_strict = spec_set is not None
        self._set_spec(spec_set if is_strict else spec, is_strict, _spec_as_instance, eat_self)
        self._forget_calls()
        if kwargs:
            self.configure_mock(**kwargs)

    def _forget_calls(self):
        state = self.__dict__
        state["_mock_called"] = False
        state["_mock_call_count"] = 0
        state["_mock_call_args"] = None
        state["_mock_call_args_list"] = CallList()
        state["_mock_mock_calls"] = CallList()
        state["method_calls"] = CallList()

    called = _remembered("called")
    call_count = _remembered("call_count")
    call_args = _remembered("call_args")
    call_args_list = _remembered("call_args_list")
    mock_calls = _remembered("mock_calls")

    def _set_spec(self, spec, is_strict, as_instance, eat_self=False):
        state = self.__dict__
        if is_mock(spec):
            text = f"Cannot spec a Mock object. [object={spec!r}]"
            raise InvalidSpecError(text)
        is_names = isinstance(spec, (list, tuple))
        state["_spec_class"] = None
        state["_spec_signature"] = None
        if spec is not None and not is_names:
            state["_spec_class"] = spec if isinstance(spec, type) else type(spec)
            state["_spec_signature"] = signature_of(spec, as_instance, eat_self)
        state["_spec_set"] = is_strict
        state["_mock_methods"] = spec if spec is None or is_names else self._names_of(spec)
        state["_spec_asyncs"] = set()
        if spec is not None and not is_names:
            for name in state["_mock_methods"]:
                found = inspect.getattr_static(spec, name, None)
                found = getattr(found, "__func__", found)
                if inspect.iscoroutinefunction(found):
                    state["_spec_asyncs"].add(name)

    def _names_of(self, spec):
        names = dir(spec)
        fields = getattr(spec, "__dataclass_fields__", None)
        return names if fields is None else [*names, *(name for name in fields if name not in names)]

    def mock_add_spec(self, spec, spec_set=False):
        self._set_spec(spec, spec_set, False)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @property
    def return_value(self):
        if self._mock_delegate is not None:
            return self._mock_delegate.return_value
        if self._mock_return_value is DEFAULT and self._mock_wraps is None:
            self.return_value = self._get_child_mock(_new_parent=self, _new_name="()")
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
            return
        self.__dict__["_mock_return_value"] = value
        adopt(self, value, None, "()")

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        return self._mock_side_effect if delegate is None else delegate.side_effect

    @side_effect.setter
    def side_effect(self, value):
        delegate = self._mock_delegate
        if delegate is not None:
            delegate.side_effect = value
        elif value is None or callable(value) or is_exception(value) or is_mock(value):
            self.__dict__["_mock_side_effect"] = value
        else:
            self.__dict__["_mock_side_effect"] = iter(value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = CallList()
        self.call_args_list = CallList()
        self.__dict__["method_calls"] = CallList()
        made = self._mock_return_value
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if is_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if is_mock(made) and made is not self:
            made.reset_mock(visited)

    def attach_mock(self, mock, attribute):
        inner = mock if is_mock(mock) else mock.mock
        inner.__dict__.update(
            _mock_parent=None, _mock_new_parent=None, _mock_name="", _mock_new_name=None
        )
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = path.split(".")
            target = self
            for name in path:
                target = getattr(target, name)
            setattr(target, last, value)

    def __getattr__(self, name):
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or is_dunder(name):
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif is_dunder(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (methods is None or name not in methods):
            if name.startswith(_assertion_like) or name in Assertions.__dict__:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is "
                    "meant to be an attribute."
                )
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(
                parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self
            )
            self._mock_children[name] = child
        elif type(child) is Later:
            child = self._mock_children[name] = child.make(self)
        return child

    def __setattr__(self, name, value):
        if name in _own_names or isinstance(getattr(type(self), name, None), property):
            return object.__setattr__(self, name, value)
        methods = self._mock_methods
        if self._spec_set and methods is not None and name not in methods and name not in self.__dict__:
            if self._mock_methods is not None:
                raise AttributeError(f"Mock object has no attribute '{name}'")
        if is_dunder(name) and self._set_special(name, value):
            return
        if self._mock_sealed and not hasattr(self, name):
            label = f"{self._extract_mock_name()}.{name}"
            raise AttributeError(f"Cannot set {label}")
        if adopt(self, value, name, name):
            self.__dict__.pop(name, None)
            self._mock_children[name] = value
        else:
            self._mock_children.pop(name, None)
            object.__setattr__(self, name, value)

    def _set_special(self, name, value):
        """Sets a special method, which has its place on the class; false when it is none."""
        from unittest.mock._magic import as_method, supported, unsupported
        if name in unsupported:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name not in supported:
            return False
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if is_mock(value):
            adopt(self, value, None, name)
            self._mock_children[name] = value
            setattr(type(self), name, value)
        else:
            self._mock_children.pop(name, None)
            setattr(type(self), name, as_method(name, value))
        return True

    def __delattr__(self, name):
        if name in type(self).__dict__ and is_dunder(name):
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted or (child is missing and not hasattr(self, name)):
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        extras = self._mock_methods or []
        of_type = dir(type(self))
        own = [name for name in self.__dict__ if not name.startswith(("_mock_", "_spec_"))]
        children = [name for name, child in self._mock_children.items() if child is not _deleted]
        if FILTER_DIR:
            of_type = [name for name in of_type if not name.startswith("_")]
            own = [name for name in own if not name.startswith("_") or is_dunder(name)]
        return sorted({*extras, *of_type, *own, *children})

    def _extract_mock_name(self):
        segments = []
        one = self
        while one._mock_new_parent is not None:
            segments.append(one._mock_new_name)
            one = one._mock_new_parent
        text = one._mock_name or "mock"
        for segment in reversed(segments):
            text += segment if segment.startswith("()") else f".{segment}"
        return text

    def __repr__(self):
        name = self._extract_mock_name()
        name = "" if name == "mock" else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            spec = f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    def _matcher(self, one):
        """A call in the form in which two of the same meaning are equal; an error when it cannot be."""
        signature = self._signature_for(one)
        if not isinstance(one, tuple) or len(one) <= 1 or signature is None:
            return one
        name, args, kwargs = ("", *one) if len(one) == 2 else one
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs), two=len(one) == 2)

    def _signature_for(self, one):
        if len(one) != 3 or not one[0]:
            return self._spec_signature
        child = self
        for name in one[0].replace("()", "").split("."):
            child = child._mock_children.get(name) if is_mock(child) else None
        return child._spec_signature if is_mock(child) else None

    def _get_child_mock(self, /, **kwargs):
        """Makes the mock for an attribute or the return value; subclasses may choose another class."""
        label = kwargs.get("_new_name")
        if self._mock_sealed:
            name = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + name)
        from unittest.mock._async import AsyncMixin, AsyncMock
        from unittest.mock._magic import MagicMixin, MagicMock, async_magics, sync_magics
        base = type(self).__mro__[1]
        if label in self._spec_asyncs:
            base = AsyncMock
        elif issubclass(base, AsyncMixin):
            is_sync = label in sync_magics or label in (self._mock_methods or ())
            base = MagicMock if is_sync else AsyncMock
        elif issubclass(base, MagicMixin) and label in async_magics:
            base = AsyncMock
        elif not issubclass(base, CallableMixin):
            base = MagicMock if issubclass(base, MagicMixin) else Mock
        return base(**kwargs)


def adopt(parent, value, name, new_name):
    """Makes a mock that has no parent yet the child of another; false when it cannot be."""
    inner = value.mock if type(value) is _function and "mock" in value.__dict__ else value
    if not is_mock(inner):
        return False
    if inner._mock_name or inner._mock_new_name or inner._mock_parent is not None:
        return False
    if inner._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is inner:
            return False
        above = above._mock_new_parent
    if new_name:
        inner.__dict__["_mock_new_parent"] = parent
        inner.__dict__["_mock_new_name"] = new_name
    if name:
        inner.__dict__["_mock_parent"] = parent
        inner.__dict__["_mock_name"] = name
    return True


class CallableMixin:
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, **kwargs)
        self.__dict__["_mock_return_value"] = return_value
        if return_value is not DEFAULT:
            adopt(self, return_value, None, "()")
        self.side_effect = side_effect

    def _check_call(self, /, *args, **kwargs):
        """Replaced where the signature is checked."""

    def __call__(self, /, *args, **kwargs):
        self._check_call(*args, **kwargs)
        self._remember_call(args, kwargs)
        return self._answer(args, kwargs)

    def _remember_call(self, args, kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        path, method = self._mock_new_name, self._mock_name
        one, above = self, self._mock_new_parent
        is_method = self._mock_parent is not None
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method, args, kwargs)))
                is_method = above._mock_parent is not None
                method = f"{above._mock_name}.{method}"
            above.mock_calls.append(_Call((path, args, kwargs)))
            if above._mock_new_name:
                path = above._mock_new_name + ("" if path.startswith("()") else ".") + path
            above = above._mock_new_parent

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        delegate = self._mock_delegate
        if delegate is not None and delegate.return_value is not DEFAULT:
            return delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Stands in for anything: every attribute is another mock, calling it gives one more."""


class PropertyMock(Mock):
    """A mock to be put on a class as a property: getting calls it, setting calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        from unittest.mock._magic import MagicMock
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    """From now on the mock, and its mocks in turn, make no new attributes."""
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock._mock_children.values()):
        if is_mock(child) and child._mock_new_parent is mock:
            seal(child)
    made = mock._mock_return_value
    if is_mock(made) and made._mock_new_parent is mock:
        seal(made)
