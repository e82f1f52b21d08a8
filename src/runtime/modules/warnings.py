"""Telling the program's reader of what is doubtful without stopping the program."""

import _warnings
import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
    "resetwarnings", "catch_warnings", "deprecated",
]

defaultaction = "default"
onceregistry = {}
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
# What a registry remembers counts only while the filters are those it was made under.
_version = 1
_ACTIONS = ("error", "ignore", "always", "all", "default", "module", "once")


class WarningMessage:
    """One warning, as showwarning and catch_warnings(record=True) see it."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, "
            f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, by default to sys.stderr."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning as showwarning writes it."""
    return _text_of(WarningMessage(message, category, filename, lineno, None, line))


_first_showwarning = showwarning
_first_formatwarning = formatwarning


def _text_of(msg):
    category = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {category}: {msg.message}\n"
    line = msg.line
    if line is None:
        line = _warnings.source_line(msg.filename, msg.lineno)
    if line:
        text += f"  {line.strip()}\n"
    if msg.source is not None:
        text += f"{category}: Enable tracemalloc to get the object allocation traceback\n"
    return text


def _write(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    if formatwarning is _first_formatwarning:
        text = _text_of(msg)
    else:
        text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    try:
        file.write(text)
    except OSError:
        pass


# Where a warning that is not ignored goes; catch_warnings(record=True) puts its list here.
_sink = None


def _show(msg):
    if showwarning is not _first_showwarning:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    elif _sink is not None:
        _sink(msg)
    else:
        _write(msg)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issues a warning at the caller's line, or, with stacklevel, at that of a caller's caller."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    _check_category(category)
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(
            "warn() argument 'skip_file_prefixes' must be tuple, "
            f"not {type(skip_file_prefixes).__name__}"
        )
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    place = _warnings.place(stacklevel, skip_file_prefixes)
    if place is None:
        _issue(WarningMessage(message, category, "<sys>", 0, source=source), "sys", {})
        return
    filename, lineno, names, _ = place
    registry = names.setdefault("__warningregistry__", {})
    module = names.get("__name__") or "<string>"
    _issue(WarningMessage(message, category, filename, lineno, source=source), module, registry)


def _check_category(category):
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Issues a warning whose place is told instead of looked for."""
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if isinstance(message, Warning):
        category = type(message)
    else:
        _check_category(category)
    msg = WarningMessage(message, category, filename, int(lineno), source=source)
    _issue(msg, module, {} if registry is None else registry)


def _issue(msg, module, registry):
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    text = str(msg.message)
    if not isinstance(msg.message, Warning):
        msg.message = msg.category(msg.message)
    key = (text, msg.category, msg.lineno)
    if registry.get(key):
        return
    action = _action_for(text, msg, module)
    if action == "ignore":
        return
    if action == "error":
        raise msg.message
    if action == "once":
        key = (text, msg.category)
        if onceregistry.get(key):
            return
        onceregistry[key] = 1
    elif action in ("always", "all"):
        pass
    elif action == "module":
        key = (text, msg.category, 0)
        if registry.get(key):
            return
        registry[key] = 1
    elif action == "default":
        registry[key] = 1
    else:
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {action}")
    _show(msg)


def _action_for(text, msg, module):
    for action, message, category, name, lineno in filters:
        if (
            _matches(message, text)
            and issubclass(msg.category, category)
            and _matches(name, module)
            and lineno in (0, msg.lineno)
        ):
            return action
    return defaultaction


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Adds a filter; message and module are regular expressions that have to match from the start."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_lineno(lineno)
    if message or module:
        import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add_filter((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Adds a filter that does not look at texts or modules."""
    _check_action(action)
    _check_lineno(lineno)
    _add_filter((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")


def _check_lineno(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def _filters_mutated():
    global _version
    _version += 1


def resetwarnings():
    """Forgets all filters, the ones set by default too."""
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    """Puts filters and showwarning back at the end; with record=True it gives a list instead."""

    def __init__(
        self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False
    ):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._kept = module.filters, module.showwarning, module._sink
        module.filters = self._kept[0][:]
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module._sink = log.append
            # A program may have put its own showwarning there; recording comes first.
            module.showwarning = module._first_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning, module._sink = self._kept
        module._filters_mutated()


class deprecated:
    """Marks a function, class or overload as one that will go; using it warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(
                f"Expected an object of type str for 'message', not {type(message).__name__!r}"
            )
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return _deprecated_class(arg, message, category, level)
        if callable(arg):
            return _deprecated_function(arg, message, category, level)
        raise TypeError(
            "@deprecated decorator with non-None category must be applied to "
            f"a class or callable, not {arg!r}"
        )


def _deprecated_class(cls, message, category, level):
    import functools
    original_new = cls.__new__
    original_init_subclass = cls.__init_subclass__

    @functools.wraps(original_new)
    def __new__(cls_asked, /, *args, **kwargs):
        if cls_asked is cls:
            warn(message, category=category, stacklevel=level + 1)
        if original_new is not object.__new__:
            return original_new(cls_asked, *args, **kwargs)
        # object.__new__ takes arguments only when __init__ does.
        if cls_asked.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{cls_asked.__name__}() takes no arguments")
        return original_new(cls_asked)

    cls.__new__ = staticmethod(__new__)
    if hasattr(original_init_subclass, "__func__"):
        original_init_subclass = original_init_subclass.__func__

        @functools.wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return original_init_subclass(*args, **kwargs)

        cls.__init_subclass__ = classmethod(__init_subclass__)
    else:

        @functools.wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return original_init_subclass(*args, **kwargs)

        cls.__init_subclass__ = __init_subclass__
    cls.__deprecated__ = __new__.__deprecated__ = message
    __init_subclass__.__deprecated__ = message
    return cls


def _deprecated_function(function, message, category, level):
    import functools

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        warn(message, category=category, stacklevel=level + 1)
        return function(*args, **kwargs)

    function.__deprecated__ = wrapper.__deprecated__ = message
    return wrapper


def _warn_at(message, category, filename, lineno, source):
    """What the machine itself warns of, with a place of its choice."""
    registry = sys.modules["__main__"].__dict__.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, "__main__", registry, None, source)
