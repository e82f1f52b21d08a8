"""Logging set up from a dictionary: formatters, filters, handlers and loggers by their names."""

import functools
import logging
import logging.handlers
import queue
import re

from logging._handlers import _all as _all_handlers, _named as _named_handlers

_identifier = re.compile(r"[a-z_][a-z0-9_]*$", re.I)


class ConvertingMixin:
    """Containers of a configuration turn `ext://...` and `cfg://...` into what they name."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if isinstance(result, (ConvertingDict, ConvertingList, ConvertingTuple)):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if value is not result and isinstance(
            result, (ConvertingDict, ConvertingList, ConvertingTuple)
        ):
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    def __getitem__(self, key):
        # A tuple cannot be changed: what was converted is not kept.
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Finds what texts and factories in a configuration stand for."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[([^\[\]]*)\]\s*")
    DIGIT_PATTERN = re.compile(r"^\d+$")

    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}

    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object with this dotted name; modules on the way are imported."""
        used, *rest = s.split(".")
        try:
            found = self.importer(used)
            for name in rest:
                used += "." + name
                try:
                    found = getattr(found, name)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, name)
            return found
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        rest = value
        match = self.WORD_PATTERN.match(rest)
        if match is None:
            raise ValueError(f"Unable to convert {value!r}")
        rest = rest[match.end():]
        found = self.config[match.groups()[0]]
        while rest:
            match = self.DOT_PATTERN.match(rest)
            if match:
                found = found[match.groups()[0]]
            else:
                match = self.INDEX_PATTERN.match(rest)
                if match is None:
                    raise ValueError(f"Unable to convert {value!r} at {rest!r}")
                found = self._item(found, match.groups()[0])
            rest = rest[match.end():]
        return found

    def _item(self, container, index):
        if not self.DIGIT_PATTERN.match(index):
            return container[index]
        try:
            return container[int(index)]
        except TypeError:
            return container[index]

    def convert(self, value):
        for plain, converting in (
            (dict, ConvertingDict), (list, ConvertingList), (tuple, ConvertingTuple)
        ):
            if isinstance(value, converting):
                return value
            if isinstance(value, plain) and not hasattr(value, "_fields"):
                value = converting(value)
                value.configurator = self
                return value
        if isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            converter = match and self.value_converters.get(match["prefix"])
            if converter:
                return getattr(self, converter)(match["suffix"])
        return value

    def configure_custom(self, config):
        """What the factory `()` of a configuration makes."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        properties = config.pop(".", None)
        made = factory(**{key: config[key] for key in config if _identifier.match(key)})
        if properties:
            for name, value in properties.items():
                setattr(made, name, value)
        return made

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Sets logging up as a dictionary says."""

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.pop("incremental", False):
            self._change(config)
        else:
            self._set_up(config)

    def _change(self, config):
        handlers = config.get("handlers", {})
        for name in handlers:
            if name not in _named_handlers:
                raise ValueError(f"No handler found with name {name!r}")
            try:
                level = handlers[name].get("level", None)
                if level:
                    _named_handlers[name].setLevel(logging._checkLevel(level))
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error
        self._each(config.get("loggers", {}), "logger", self._change_logger)
        self._change_root(config, True)

    def _change_logger(self, name, config):
        self.configure_logger(name, config, True)

    def _change_root(self, config, incremental):
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(root, incremental)
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _set_up(self, config):
        disable_existing = config.pop("disable_existing_loggers", True)
        _named_handlers.clear()
        logging.shutdown(_all_handlers[:])
        del _all_handlers[:]
        for kind, make in (
            ("formatter", self.configure_formatter), ("filter", self.configure_filter)
        ):
            parts = config.get(kind + "s", {})
            self._each(parts, kind, functools.partial(self._keep, parts, make))
        self._make_handlers(config.get("handlers", {}))
        self._make_loggers(config.get("loggers", {}), disable_existing)
        self._change_root(config, False)

    def _each(self, parts, kind, act):
        for name in parts:
            try:
                act(name, parts[name])
            except Exception as error:
                raise ValueError(f"Unable to configure {kind} {name!r}") from error

    def _keep(self, parts, make, name, config):
        parts[name] = make(config)

    def _make_handlers(self, handlers):
        waiting = []
        for name in sorted(handlers):
            try:
                handlers[name] = self._named_handler(name, handlers[name])
            except Exception as error:
                if " not configured yet" not in str(error.__cause__):
                    raise ValueError(f"Unable to configure handler {name!r}") from error
                waiting.append(name)
        for name in waiting:
            try:
                handlers[name] = self._named_handler(name, handlers[name])
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error

    def _named_handler(self, name, config):
        handler = self.configure_handler(config)
        handler.name = name
        return handler

    def _make_loggers(self, loggers, disable_existing):
        """Loggers that were there and are not named stay only below those that are."""
        known = logging.root.manager.loggerDict
        existing = sorted(known)
        below = [
            name for name in existing
            if name not in loggers and any(name.startswith(f"{one}.") for one in loggers
                                           if one in known)
        ]
        self._each(loggers, "logger", self.configure_logger)
        for name in existing:
            logger = known[name]
            if name in loggers or not isinstance(logger, logging.Logger):
                continue
            if name in below:
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disable_existing

    def configure_formatter(self, config):
        if "()" in config:
            return self._custom_formatter(config)
        format = config.get("format", None)
        date = config.get("datefmt", None)
        style = config.get("style", "%")
        defaults = config.get("defaults", None)
        cls = config.get("class", None)
        make = self.resolve(cls) if cls else logging.Formatter
        extra = {} if defaults is None else {"defaults": defaults}
        if "validate" in config:
            return make(format, date, style, config["validate"], **extra)
        return make(format, date, style, **extra)

    def _custom_formatter(self, config):
        factory = config["()"]
        try:
            return self.configure_custom(config)
        except TypeError as error:
            if "'format'" not in str(error):
                raise
            # The name that formatters give it themselves.
            config["fmt"] = config.pop("format")
            config["()"] = factory
            return self.configure_custom(config)

    def configure_filter(self, config):
        if "()" in config:
            return self.configure_custom(config)
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for each in filters:
            try:
                is_filter = callable(each) or callable(getattr(each, "filter", None))
                filterer.addFilter(each if is_filter else self.config["filters"][each])
            except Exception as error:
                raise ValueError(f"Unable to add filter {each!r}") from error

    def configure_handler(self, config):
        whole = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        factory = self._handler_factory(config, whole)
        given = {key: config[key] for key in config if _identifier.match(key)}
        if "address" in given:
            given["address"] = self.as_tuple(given["address"])
        properties = config.pop(".", None)
        given.pop(".", None)
        handler = factory(**given)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        for name, value in (properties or {}).items():
            setattr(handler, name, value)
        return handler

    def _handler_factory(self, config, whole):
        if "()" in config:
            factory = config.pop("()")
            return factory if callable(factory) else self.resolve(factory)
        name = config.pop("class")
        cls = name if callable(name) else self.resolve(name)
        if issubclass(cls, logging.handlers.MemoryHandler):
            self._give_target(config, whole)
        elif issubclass(cls, logging.handlers.QueueHandler):
            return functools.partial(self._queue_handler, cls, config, whole)
        return cls

    def _give_target(self, config, whole):
        if config.get("flushLevel", None) is not None:
            config["flushLevel"] = logging._checkLevel(config["flushLevel"])
        if config.get("target", None):
            config["target"] = self._ready_handler(config["target"], config, whole, "target")

    def _ready_handler(self, name, config, whole, role):
        """A handler that another one hands on to; that one waits where this is not made yet."""
        what = "target" if role == "target" else f"Required handler {name!r} is"
        try:
            handler = self.config["handlers"][name]
            if not isinstance(handler, logging.Handler):
                config.update(whole)
                raise TypeError(f"{what} not configured yet")
            return handler
        except Exception as error:
            raise ValueError(f"Unable to set {role} handler {name!r}") from error

    def _queue_handler(self, cls, config, whole, **given):
        records = given.pop("queue", None)
        if records is None:
            records = queue.Queue()
        elif not hasattr(records, "put_nowait"):
            records = self._made(records, "queue")
        listener = given.pop("listener", logging.handlers.QueueListener)
        if not isinstance(listener, type):
            listener = self._made(listener, "listener")
        respects = given.pop("respect_handler_level", False)
        targets = [
            self._ready_handler(name, config, whole, "required")
            for name in given.pop("handlers", ())
        ]
        handler = cls(records, **given)
        handler.listener = listener(records, *targets, respect_handler_level=respects)
        return handler

    def _made(self, given, what):
        """A queue or listener by its name or by a factory."""
        if isinstance(given, str):
            found = self.resolve(given)
            return found() if what == "queue" else found
        if isinstance(given, dict):
            if "()" not in given:
                raise TypeError(f"Invalid {what} specifier {given!r}")
            return self.configure_custom(dict(given))
        if what == "listener" and callable(given):
            return given
        raise TypeError(f"Invalid {what} specifier {given!r}")

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        handlers = config.get("handlers", None)
        if handlers:
            self.add_handlers(logger, handlers)
        filters = config.get("filters", None)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets logging up as the dictionary says."""
    dictConfigClass(config).configure()
