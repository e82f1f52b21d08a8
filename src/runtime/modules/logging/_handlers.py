"""Filters and handlers: which records go where."""

import sys

import _thread_kernel
from logging._formatters import _default_formatter
from logging._levels import NOTSET, _checkLevel, getLevelName

# Handlers in the order they were made, for shutdown; and by name.
_all = []
_named = {}


class Filter:
    """Lets through what a logger of that name, or one below it, was told."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        if self.nlen == 0 or self.name == record.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer:
    """Base of loggers and handlers: what has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """False, or the record (a filter may give another one)."""
        for one in self.filters:
            result = one.filter(record) if hasattr(one, "filter") else one(record)
            if not result:
                return False
            if not isinstance(result, bool) and hasattr(result, "levelno"):
                record = result
        return record


class Handler(Filterer):
    """Base of all handlers: what takes records and puts them somewhere."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        _all.append(self)
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        _named.pop(self._name, None)
        self._name = name
        if name:
            _named[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = _thread_kernel.silent_rlock(-1)

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        passed = self.filter(record)
        if isinstance(passed, bool):
            if not passed:
                return passed
        else:
            record = passed
        self.acquire()
        try:
            self.emit(record)
        finally:
            self.release()
        return passed

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        """For handlers that keep something back."""

    def close(self):
        self._closed = True
        if self._name and self._name in _named:
            del _named[self._name]

    def handleError(self, record):
        """Writes what went wrong in emit to sys.stderr, unless raiseExceptions is off."""
        import logging
        if not logging.raiseExceptions or not sys.stderr:
            return
        from traceback import format_exception
        error = sys.exception()
        write = sys.stderr.write
        write("--- Logging error ---\n")
        write("".join(format_exception(error)))
        write("Call stack:\n")
        write(_program_stack())
        try:
            write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
        except RecursionError:
            raise
        except Exception:
            write("Unable to print the message and arguments - possible formatting error.\n"
                  "Use the traceback above to help find the error.\n")

    def __repr__(self):
        return f"<{self.__class__.__name__} ({getLevelName(self.level)})>"


def _program_stack():
    import _warnings
    return _warnings.stack_text()


class StreamHandler(Handler):
    """Writes to a stream, by default sys.stderr."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        self.acquire()
        try:
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()
        finally:
            self.release()

    def emit(self, record):
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        if stream is self.stream:
            return None
        before = self.stream
        self.acquire()
        try:
            self.flush()
            self.stream = stream
        finally:
            self.release()
        return before

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        if name:
            name += " "
        return f"<{self.__class__.__name__} {name}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    """Writes to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        filename = _path_text(filename)
        self.baseFilename = filename if filename.startswith("/") else _absolute(filename)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        self._path = filename
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())

    def _open(self):
        return open(self._path, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        self.acquire()
        try:
            if self.stream:
                try:
                    self.flush()
                finally:
                    stream, self.stream = self.stream, None
                    stream.close()
            super().close()
        finally:
            self.release()

    def emit(self, record):
        if self.stream is None:
            if self.mode == "w" and self._closed:
                return
            self.stream = self._open()
        super().emit(record)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>"


def _path_text(path):
    return path.__fspath__() if hasattr(path, "__fspath__") else path


def _absolute(filename):
    try:
        from os.path import abspath
    except ImportError:
        return filename
    return abspath(filename)


class NullHandler(Handler):
    """Takes everything and does nothing."""

    def handle(self, record):
        """Nothing."""

    def emit(self, record):
        """Nothing."""

    def createLock(self):
        self.lock = None


class StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the time: the handler of last resort."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


def getHandlerByName(name):
    return _named.get(name)


def getHandlerNames():
    return frozenset(_named)


def shutdown(handlerList=_all):
    """Flushes and closes all handlers, the last made first."""
    for handler in reversed(handlerList[:]):
        handler.acquire()
        try:
            if getattr(handler, "flushOnClose", True):
                handler.flush()
            handler.close()
        except (OSError, ValueError):
            pass
        finally:
            handler.release()
