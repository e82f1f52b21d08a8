"""LogRecord: one thing that was logged, with where and when."""

import sys
import time

import _thread_kernel
from logging._levels import getLevelName

_start = time.time()
# What a record does not have to say; programs may switch these off.
_switches = {"threads": True, "processes": True, "tasks": True}


class LogRecord:
    """One thing that was logged."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        created = time.time()
        self.name = name
        self.msg = msg
        # A single mapping serves `%(name)s` in the text.
        if args and len(args) == 1 and isinstance(args[0], _mapping()) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rsplit("/", 1)[-1]
        self.module = self.filename.rsplit(".", 1)[0] if "." in self.filename[1:] else self.filename
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = created
        self.msecs = int(created * 1000) % 1000 + 0.0
        self.relativeCreated = (created - _start) * 1000
        self.thread, self.threadName = _thread() if _switches["threads"] else (None, None)
        self.processName = "MainProcess" if _switches["processes"] else None
        self.process = _process() if _switches["processes"] else None
        self.taskName = _task_name() if _switches["tasks"] else None

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        """The text with its arguments put in."""
        text = str(self.msg)
        return text % self.args if self.args else text


def _mapping():
    from collections.abc import Mapping
    return Mapping


def _thread():
    ident = _thread_kernel.get_ident()
    threading = sys.modules.get("threading")
    return ident, "MainThread" if threading is None else threading.current_thread().name


def _process():
    os = sys.modules.get("os")
    return os.getpid() if os is not None and hasattr(os, "getpid") else None


def _task_name():
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        return asyncio.current_task().get_name()
    except Exception:
        return None


_factory = LogRecord


def setLogRecordFactory(factory):
    global _factory
    _factory = factory


def getLogRecordFactory():
    return _factory


def makeLogRecord(dict):
    """A record made of attributes, as it comes from elsewhere."""
    record = _factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record
