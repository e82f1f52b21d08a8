"""patch: puts mocks in the place of attributes for a while."""

import contextlib
import functools
import importlib
import inspect
from unittest.mock._async import AsyncMock
from unittest.mock._autospec import create_autospec
from unittest.mock._magic import MagicMock, NonCallableMagicMock
from unittest.mock._mocks import InvalidSpecError, NonCallableMock, is_mock
from unittest.mock._sentinels import DEFAULT, missing

_started = []


def _find(path):
    """What a dotted path leads to; modules on the way are imported."""
    first, *rest = path.split(".")
    found = importlib.import_module(first)
    imported = first
    for name in rest:
        imported = f"{imported}.{name}"
        try:
            found = getattr(found, name)
        except AttributeError:
            importlib.import_module(imported)
            found = getattr(found, name)
    return found


def _split_target(target):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return functools.partial(_find, path), attribute


class _Patch:
    """One attribute that is replaced: a decorator, a context manager, or started and stopped."""

    def __init__(self, getter, attribute, new, options):
        if options["new_callable"] is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if options["autospec"] is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.attribute_name = None
        self.new = new
        self.options = options
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        made = _Patch(self.getter, self.attribute, self.new, self.options)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [one.copy() for one in self.additional_patchers]
        return made

    def __call__(self, item):
        if isinstance(item, type):
            return _decorate_class(self, item)
        return _decorate_function(self, item)

    def _original(self):
        target, name = self.getter(), self.attribute
        original, is_local = DEFAULT, False
        try:
            original = target.__dict__[name]
            is_local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.options["create"]:
            import builtins
            if not (name in vars(builtins) and inspect.ismodule(target)):
                raise AttributeError(f"{target} does not have the attribute {name!r}")
        return target, original, is_local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target, self.original, self.is_local = self._original()
        value = self._replacement()
        self.is_started = True
        setattr(self.target, self.attribute, value)
        if self.attribute_name is None:
            return value
        self._stack = contextlib.ExitStack()
        extra = {self.attribute_name: value}
        try:
            for one in self.additional_patchers:
                made = self._stack.enter_context(one)
                if one.new is DEFAULT:
                    extra.update(made)
        except BaseException:
            self._stack.close()
            self._restore()
            raise
        return extra

    def _replacement(self):
        """The object that takes the place."""
        new, options = self.new, self.options
        spec, spec_set, autospec = options["spec"], options["spec_set"], options["autospec"]
        spec, spec_set, autospec = (None if one is False else one for one in (spec, spec_set, autospec))
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if new is DEFAULT and autospec is None:
            return self._made_mock(spec, spec_set)
        if autospec is not None:
            return self._autospecced(autospec, bool(spec_set))
        if options["kwargs"]:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return new

    def _made_mock(self, spec, spec_set):
        original, options = self.original, self.options
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is not None and spec_set is True:
            spec_set, spec = spec, None
        elif spec_set is True:
            spec_set = original
        of = spec if spec is not None else spec_set
        kind = AsyncMock if of is None and inspect.iscoroutinefunction(original) else MagicMock
        if options["new_callable"] is not None:
            kind = options["new_callable"]
        elif of is not None:
            if is_mock(of):
                text = f"Cannot spec attr {self.attribute!r} as the spec_set target has already been mocked out. [spec_set={of!r}]"
                raise InvalidSpecError(text)
            if inspect.iscoroutinefunction(of):
                kind = AsyncMock
            elif not (callable(of) or isinstance(of, list)) or (
                isinstance(of, list) and "__call__" not in of
            ):
                kind = NonCallableMagicMock
        given = {}
        if spec is not None:
            given["spec"] = spec
        if spec_set is not None:
            given["spec_set"] = spec_set
        is_named = isinstance(kind, type) and issubclass(kind, NonCallableMock)
        if is_named and self.attribute:
            given["name"] = self.attribute
        given.update(options["kwargs"])
        new = kind(**given)
        if isinstance(of, type) and is_mock(new):
            given.pop("name", None)
            inner = kind if callable(of) and hasattr(of, "__call__") else NonCallableMagicMock
            if not any("__call__" in base.__dict__ for base in of.__mro__):
                inner = NonCallableMagicMock
            options_of = {"spec_set": spec_set} if spec_set is not None else {"spec": spec}
            if "return_value" not in options["kwargs"]:
                new.return_value = inner(_new_parent=new, _new_name="()", **options_of)
        return new

    def _autospecced(self, autospec, is_strict):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if self.original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        of = self.original if autospec is True else autospec
        if is_mock(self.target):
            text = f"Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. [target={self.target!r}, attr={autospec!r}]"
            raise InvalidSpecError(text)
        if is_mock(of):
            text = f"Cannot autospec attr {self.attribute!r} from target {_name_of(self.target)!r} as it has already been mocked out. [target={self.target!r}, attr={autospec!r}]"
            raise InvalidSpecError(text)
        return create_autospec(of, spec_set=is_strict, _name=self.attribute, **self.options["kwargs"])

    def _restore(self):
        if self.is_local and self.original is not DEFAULT:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            is_missing = self.original is not DEFAULT and not hasattr(self.target, self.attribute)
            if is_missing and not self.options["create"]:
                setattr(self.target, self.attribute, self.original)
        self.is_started = False

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        self._restore()
        if self.attribute_name is not None:
            return self._stack.__exit__(*exc_info)
        return None

    def start(self):
        result = self.__enter__()
        _started.append(self)
        return result

    def stop(self):
        if self not in _started:
            return None
        _started.remove(self)
        return self.__exit__(None, None, None)


def _name_of(target):
    return getattr(target, "__name__", None) or type(target).__name__


def _decorate_class(patcher, cls):
    for name in dir(cls):
        method = getattr(cls, name)
        if name.startswith(patch.TEST_PREFIX) and hasattr(method, "__call__"):
            setattr(cls, name, patcher.copy()(method))
    return cls


@contextlib.contextmanager
def _entered(patchings, args, kwargs):
    with contextlib.ExitStack() as stack:
        added = []
        for one in patchings:
            made = stack.enter_context(one)
            if one.attribute_name is not None:
                kwargs.update(made)
            elif one.new is DEFAULT:
                added.append(made)
        yield (*args, *added), kwargs


def _decorate_function(patcher, function):
    if hasattr(function, "patchings"):
        function.patchings.append(patcher)
        return function
    if inspect.iscoroutinefunction(function):
        @functools.wraps(function)
        async def patched(*args, **kwargs):
            with _entered(patched.patchings, args, kwargs) as (args, kwargs):
                return await function(*args, **kwargs)
    else:
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with _entered(patched.patchings, args, kwargs) as (args, kwargs):
                return function(*args, **kwargs)

    patched.patchings = [patcher]
    return patched


def _options(spec, create, spec_set, autospec, new_callable, kwargs):
    return {
        "spec": spec, "create": create, "spec_set": spec_set, "autospec": autospec,
        "new_callable": new_callable, "kwargs": kwargs,
    }


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    """Replaces what a dotted path names, by a MagicMock where nothing else is given."""
    getter, attribute = _split_target(target)
    options = _options(spec, create, spec_set, autospec, new_callable, kwargs)
    return _Patch(getter, attribute, new, options)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    options = _options(spec, create, spec_set, autospec, new_callable, kwargs)
    return _Patch(lambda: target, attribute, new, options)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    getter = functools.partial(_find, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    first = None
    for attribute, new in kwargs.items():
        options = _options(spec, create, spec_set, autospec, new_callable, {})
        one = _Patch(getter, attribute, new, options)
        one.attribute_name = attribute
        if first is None:
            first = one
        else:
            first.additional_patchers.append(one)
    return first


class _patch_dict:
    """Changes a dictionary for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self._original = None

    def __call__(self, item):
        if isinstance(item, type):
            for name in dir(item):
                method = getattr(item, name)
                if name.startswith(patch.TEST_PREFIX) and hasattr(method, "__call__"):
                    setattr(item, name, _patch_dict(self.in_dict, self.values, self.clear)(method))
            return item
        if inspect.iscoroutinefunction(item):
            @functools.wraps(item)
            async def inner(*args, **kwargs):
                with self:
                    return await item(*args, **kwargs)
        else:
            @functools.wraps(item)
            def inner(*args, **kwargs):
                with self:
                    return item(*args, **kwargs)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _find(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            _empty(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def __exit__(self, *exc_info):
        if self._original is None:
            return False
        _empty(self.in_dict)
        try:
            self.in_dict.update(self._original)
        except AttributeError:
            for key in self._original:
                self.in_dict[key] = self._original[key]
        self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _started.append(self)
        return result

    def stop(self):
        if self not in _started:
            return None
        _started.remove(self)
        return self.__exit__(None, None, None)


def _empty(target):
    try:
        target.clear()
    except AttributeError:
        for key in list(target):
            del target[key]


def _stop_all():
    for one in reversed(_started[:]):
        one.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
