"""Mocks made after an object: with its attributes, theirs, and the signatures of its functions."""

import functools
import inspect
from unittest.mock._async import AsyncMock
from unittest.mock._calls import CallList
from unittest.mock._magic import MagicMock, NonCallableMagicMock
from unittest.mock._mocks import InvalidSpecError, Later, is_dunder, is_mock, signature_of
from unittest.mock._sentinels import DEFAULT

_function_types = (type(lambda: None), type(MagicMock.mock_add_spec))
_shared = (
    "assert_called_with", "assert_called_once_with", "assert_called", "assert_not_called",
    "assert_called_once", "assert_has_calls", "assert_any_call", "configure_mock", "attach_mock",
)
_shared_async = (
    "assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with",
    "assert_any_await", "assert_has_awaits", "assert_not_awaited",
)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False,
                    **kwargs):
    if isinstance(spec, list):
        spec = type(spec)
    if is_mock(spec):
        text = f"Cannot autospec a Mock object. [object={spec!r}]"
        raise InvalidSpecError(text)
    return _specced(spec, parent=_parent, name=_name, strict=spec_set, instance=instance,
                    unsafe=unsafe, kwargs=kwargs)


def _specced(spec, *, parent=None, name=None, strict=False, instance=False, skip_first=False,
             unsafe=False, kwargs=None):
    is_class = isinstance(spec, type)
    is_async = inspect.iscoroutinefunction(spec)
    options = {"spec_set" if strict else "spec": spec}
    if spec is None:
        options = {}
    is_function = isinstance(spec, _function_types)
    kind = MagicMock
    if is_async:
        kind = AsyncMock
    elif not callable(spec) or (is_class and instance and not hasattr(spec, "__call__")):
        kind = NonCallableMagicMock
    elif is_class and instance and "__call__" not in dir_of_instances(spec):
        kind = NonCallableMagicMock
    if unsafe:
        options["unsafe"] = True
    mock = kind(parent=parent, name=name, _new_parent=parent, _new_name=name or "",
                _spec_as_instance=instance, **options, **(kwargs or {}))
    signature = signature_of(spec, instance, skip_first and is_function)
    mock.__dict__["_spec_signature"] = signature
    if signature is not None:
        _check_calls(mock, signature)
    made = mock
    if is_function:
        made = _function_for(mock, spec, signature, is_async)
        if parent is not None:
            parent._mock_children[name] = made
    elif is_class and not instance and "return_value" not in (kwargs or {}):
        mock.return_value = _specced(spec, parent=None, name="()", strict=strict, instance=True)
        mock.return_value.__dict__["_mock_new_parent"] = mock
    _add_attributes(mock, spec, strict, instance)
    return made


def dir_of_instances(cls):
    return {name for base in cls.__mro__ for name in base.__dict__}


def _check_calls(mock, signature):
    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)

    type(mock)._check_call = check


def _add_attributes(mock, spec, strict, instance):
    for name in dir(spec):
        if is_dunder(name):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        is_instance_method = isinstance(spec, type) and isinstance(
            inspect.getattr_static(spec, name, None), _function_types
        )
        make = functools.partial(_child, original, name, strict, is_instance_method)
        mock._mock_children.setdefault(name, Later(make))


def _child(original, name, strict, is_instance_method, parent):
    return _specced(original, parent=parent, name=name, strict=strict, skip_first=is_instance_method)


def _function_for(mock, spec, signature, is_async):
    """A real function that checks its arguments and asks the mock."""

    def answer(*args, **kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)
        return mock(*args, **kwargs)

    function = functools.wraps(spec)(answer)
    function.mock = mock
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = CallList()
    function.method_calls = CallList()
    function.mock_calls = CallList()
    function.side_effect = mock._mock_side_effect
    function.return_value = mock.return_value
    function._mock_children = mock._mock_children
    for name in (*_shared, *_shared_async) if is_async else _shared:
        setattr(function, name, getattr(mock, name))

    def reset_mock():
        function.method_calls = CallList()
        function.mock_calls = CallList()
        mock.reset_mock()

    function.reset_mock = reset_mock
    if is_async:
        inspect.markcoroutinefunction(function)
    mock.__dict__["_mock_delegate"] = function
    return function


def mock_open(mock=None, read_data=""):
    """A mock for open(): the file it gives has `read_data` in it."""
    import io

    def opened():
        return io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)

    if mock is None:
        mock = MagicMock(name="open")
    handle = MagicMock()
    state = [opened()]

    def reader(method):
        def side_effect(*args, **kwargs):
            given = getattr(handle, method)._mock_return_value
            return getattr(state[0], method)(*args, **kwargs) if given is DEFAULT else given

        return side_effect

    for method in "read", "readline", "readlines":
        getattr(handle, method).side_effect = reader(method)
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__next__.side_effect = lambda: next(state[0])
    handle.__enter__.return_value = handle
    handle.write.return_value = None

    def leave(*exc_info):
        handle.close()

    handle.__exit__.side_effect = leave

    def reset(*args, **kwargs):
        state[0] = opened()
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
