"""Functions that work on functions."""

from _natives import bound_method as _bound
from _natives import cached_function as _cached_function
from _natives import generic_alias as _generic_alias
from _natives import name_in_messages as _name_in_messages

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES",
    "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
    "partial", "partialmethod", "singledispatch", "singledispatchmethod",
    "cached_property", "Placeholder",
]

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__"
)
WRAPPER_UPDATES = ("__dict__",)

_nothing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        try:
            setattr(wrapper, name, value)
        except AttributeError:
            if name not in ("__annotate__", "__type_params__"):
                raise
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(function, iterable, /, initial=_nothing):
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    value = initial
    if value is _nothing:
        for value in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        value = function(value, item)
    return value


class _PlaceholderType:
    __slots__ = ()

    def __repr__(self):
        return "Placeholder"

    def __new__(cls):
        return Placeholder


Placeholder = object.__new__(_PlaceholderType)


def _filled(stored, args, name):
    """The stored arguments with the places left open taken from those of the call."""
    gaps = 0
    for value in stored:
        if value is Placeholder:
            gaps += 1
    if gaps == 0:
        return stored + args
    if len(args) < gaps:
        raise TypeError(
            f"missing positional arguments in '{name}' call; "
            f"expected at least {gaps}, got {len(args)}"
        )
    rest = iter(args)
    filled = tuple([next(rest) if value is Placeholder else value for value in stored])
    return filled + args[gaps:]


class partial:
    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, args = args[0], args[1:]
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        if isinstance(func, partial):
            args = _filled(func.args, args, "partial")
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*_filled(self.args, args, "partial"), **keywords)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _bound(self, instance)

    def __repr__(self):
        kind = type(self)
        parts = [repr(self.func)]
        parts.extend(map(repr, self.args))
        parts.extend(f"{name}={value!r}" for name, value in self.keywords.items())
        module = kind.__module__
        return f"{module}.{kind.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        state = (self.func, self.args, self.keywords, vars(self) or None)
        return type(self), (self.func,), state

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, own = state
        is_fitting = (
            callable(func) and isinstance(args, tuple)
            and isinstance(keywords, dict | None) and isinstance(own, dict | None)
        )
        if not is_fitting:
            raise TypeError("invalid partial state")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        self.__dict__.clear()
        self.__dict__.update(own or {})
        self.func = func
        self.args = tuple(args)
        self.keywords = dict(keywords or {})

    __class_getitem__ = classmethod(lambda cls, key: _item(cls, key))


def _item(cls, key):
    return _generic_alias(cls, key if isinstance(key, tuple) else (key,))


_name_in_messages(partial, "functools.partial")


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        get = getattr(type(self.func), "__get__", None)
        if get is not None:
            bound = get(self.func, instance, owner)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)
        return self._unbound().__get__(instance, owner)

    def _unbound(self):
        stored, keywords, func = self.args, self.keywords, self.func

        def _method(self, /, *args, **given):
            return func(self, *_filled(stored, args, "partialmethod"), **{**keywords, **given})

        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def cmp_to_key(mycmp):
    from _comparison_keys import key_maker

    return key_maker(mycmp)


def _derived(name, root, combine):
    """A comparison made of another one and, where needed, of equality."""

    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return combine(answer, self, other)

    method.__name__ = name
    method.__qualname__ = name
    return method


_or_equal = lambda answer, self, other: answer or self == other
_not_and_unequal = lambda answer, self, other: not answer and self != other
_and_unequal = lambda answer, self, other: answer and self != other
_not_or_equal = lambda answer, self, other: not answer or self == other
_not = lambda answer, self, other: not answer

_derivations = {
    "__lt__": {"__gt__": _not_and_unequal, "__le__": _or_equal, "__ge__": _not},
    "__le__": {"__ge__": _not_or_equal, "__lt__": _and_unequal, "__gt__": _not},
    "__gt__": {"__lt__": _not_and_unequal, "__ge__": _or_equal, "__le__": _not},
    "__ge__": {"__le__": _not_or_equal, "__gt__": _and_unequal, "__lt__": _not},
}


def total_ordering(cls):
    roots = [
        name for name in _derivations if getattr(cls, name, None) is not getattr(object, name, None)
    ]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = "__lt__" if "__lt__" in roots else max(roots)
    for name, combine in _derivations[root].items():
        if name not in roots:
            setattr(cls, name, _derived(name, root, combine))
    return cls


_CacheInfo = None


def _cache_info(counts):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        fields = ["hits", "misses", "maxsize", "currsize"]
        _CacheInfo = namedtuple("CacheInfo", fields, module="functools")
    return _CacheInfo(*counts)


def _cached(function, maxsize, typed):
    wrapper = _cached_function(function, maxsize, typed)
    wrapper.cache_info = lambda: _cache_info(wrapper._counts())
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it."
            )
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property."
            ) from None
        value = kept.get(self.attrname, _nothing)
        if value is _nothing:
            value = kept[self.attrname] = self.func(instance)
        return value

    __class_getitem__ = classmethod(_item)


def singledispatch(func):
    from abc import get_cache_token

    registry = {object: func}
    known, age = {}, None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        nonlocal age
        if age != (now := get_cache_token()):
            known.clear()
            age = now
        found = known.get(cls) or registry.get(cls)
        if found is None:
            from _dispatch_order import implementation_for

            found = known[cls] = implementation_for(cls, registry)
        return found

    def is_dispatchable(cls):
        return isinstance(cls, type) or (
            type(cls) is type(int | str)
            and all(isinstance(each, type) for each in cls.__args__)
        )

    def register(cls, func=None):
        if is_dispatchable(cls):
            if func is None:
                return lambda each: register(cls, each)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to `register()`. {cls!r} is not a class or union type."
                )
            hints = getattr(cls, "__annotations__", {})
            if not hints:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` "
                    "on an annotated function."
                )
            from annotationlib import ForwardRef, Format
            from typing import get_type_hints

            func = cls
            hints = get_type_hints(func, format=Format.FORWARDREF)
            argument, cls = next(iter(hints.items()))
            if isinstance(cls, ForwardRef):
                raise TypeError(
                    f"Invalid annotation for {argument!r}. {cls!r} is an unresolved forward reference."
                )
            if not is_dispatchable(cls):
                is_union = isinstance(cls, type(int | str))
                fault = "not all arguments are classes" if is_union else "is not a class"
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} {fault}.")
        for one in [cls] if isinstance(cls, type) else cls.__args__:
            registry[one] = func
        known.clear()
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = known.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, instance, owner=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **keywords):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(instance, owner)(*args, **keywords)

        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
