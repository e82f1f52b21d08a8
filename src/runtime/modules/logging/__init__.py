"""Logging: what a program says about what it does, by level, to whom it may concern."""

import atexit

from logging._formatters import (
    BASIC_FORMAT,
    BufferingFormatter,
    Formatter,
    PercentStyle,
    StrFormatStyle,
    StringTemplateStyle,
    _STYLES,
    check_style as _check_style,
)
from logging._handlers import (
    FileHandler,
    Filter,
    Filterer,
    Handler,
    NullHandler,
    StreamHandler,
    getHandlerByName,
    getHandlerNames,
    shutdown,
    StderrHandler as _StderrHandler,
)
from logging._levels import (
    CRITICAL,
    DEBUG,
    ERROR,
    FATAL,
    INFO,
    NOTSET,
    WARN,
    WARNING,
    _checkLevel,
    _levelToName,
    _nameToLevel,
    addLevelName,
    getLevelName,
    getLevelNamesMapping,
)
from logging._loggers import (
    Logger,
    LoggerAdapter,
    Manager,
    PlaceHolder,
    RootLogger,
    getLogger,
    getLoggerClass,
    lastResort,
    root,
    setLoggerClass,
)
from logging._records import LogRecord, getLogRecordFactory, makeLogRecord, setLogRecordFactory

__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler",
    "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET",
    "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName", "basicConfig",
    "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal",
    "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord",
    "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory",
    "setLogRecordFactory", "lastResort", "raiseExceptions", "getLevelNamesMapping",
    "getHandlerByName", "getHandlerNames",
]

for _one in (
    BufferingFormatter, Formatter, PercentStyle, StrFormatStyle, StringTemplateStyle, FileHandler,
    Filter, Filterer, Handler, NullHandler, StreamHandler, _StderrHandler, Logger, LoggerAdapter,
    Manager, PlaceHolder, RootLogger, LogRecord,
):
    _one.__module__ = "logging"
del _one
_StderrHandler.__name__ = _StderrHandler.__qualname__ = "_StderrHandler"

atexit.register(shutdown)

raiseExceptions = True
logThreads = True
logMultiprocessing = True
logProcesses = True
logAsyncioTasks = True


def basicConfig(**kwargs):
    """Gives the root logger a handler, unless it has one already."""
    force = kwargs.pop("force", False)
    encoding = kwargs.pop("encoding", None)
    errors = kwargs.pop("errors", "backslashreplace")
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if handlers is None:
        handlers = [_basic_handler(kwargs, encoding, errors)]
    datefmt = kwargs.pop("datefmt", None)
    style = kwargs.pop("style", "%")
    _, default = _check_style(style)
    formatter = kwargs.pop("formatter", None)
    format = kwargs.pop("format", default)
    if formatter is None:
        formatter = Formatter(format, datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def _basic_handler(kwargs, encoding, errors):
    filename = kwargs.pop("filename", None)
    mode = kwargs.pop("filemode", "a")
    if not filename:
        return StreamHandler(kwargs.pop("stream", None))
    if "b" in mode:
        errors = None
    return FileHandler(filename, mode, encoding=encoding, errors=errors)


def critical(msg, *args, **kwargs):
    _configured().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    _configured().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def warning(msg, *args, **kwargs):
    _configured().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    import warnings
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    _configured().info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    _configured().debug(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _configured().log(level, msg, *args, **kwargs)


def _configured():
    if not root.handlers:
        basicConfig()
    return root


def disable(level=CRITICAL):
    """Nothing up to this level is logged any more, by nobody."""
    root.manager.disable = level


_plain_showwarning = None


def captureWarnings(capture):
    """Lets warnings go to the logger py.warnings instead of sys.stderr."""
    global _plain_showwarning
    import warnings
    if capture:
        if _plain_showwarning is None:
            _plain_showwarning = warnings.showwarning
            warnings.showwarning = _showwarning
    elif _plain_showwarning is not None:
        warnings.showwarning = _plain_showwarning
        _plain_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    import warnings
    if file is not None:
        if _plain_showwarning is not None:
            _plain_showwarning(message, category, filename, lineno, file, line)
        return
    text = warnings.formatwarning(message, category, filename, lineno, line)
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    # Some collectors group records by their unformatted text.
    logger.warning(str(text))
