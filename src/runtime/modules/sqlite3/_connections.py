"""Connections to a database in memory: statements, transactions, locks."""
import threading
import time

import _sql

from ._cursors import Cursor
from ._errors import DatabaseError, InterfaceError, NotSupportedError, ProgrammingError, _error
from . import _errors

LEGACY_TRANSACTION_CONTROL = -1

# Milliseconds that one waits before it looks again whether the database is still locked.
_PATIENCE = (1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100)

_LEVELS = ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE")


class Connection:
    """A connection to a database; connections to the same name share it."""

    Warning = _errors.Warning
    Error = _errors.Error
    InterfaceError = _errors.InterfaceError
    DatabaseError = _errors.DatabaseError
    DataError = _errors.DataError
    OperationalError = _errors.OperationalError
    IntegrityError = _errors.IntegrityError
    InternalError = _errors.InternalError
    ProgrammingError = _errors.ProgrammingError
    NotSupportedError = _errors.NotSupportedError

    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level="",
                 check_same_thread=True, cached_statements=128, uri=False, *,
                 autocommit=LEGACY_TRANSACTION_CONTROL):
        self.row_factory = None
        self.text_factory = str
        self._timeout = timeout
        self._detect_types = detect_types
        self._thread = threading.get_ident() if check_same_thread else None
        self._trace = None
        self._is_closed = False
        self._handle = _sql.open(_name_of(database, uri))
        self.isolation_level = isolation_level
        self._autocommit = autocommit
        if autocommit is False:
            _sql.begin(self._handle)

    @property
    def in_transaction(self):
        self._check()
        return _sql.state(self._handle)[0]

    @property
    def total_changes(self):
        self._check()
        return _sql.state(self._handle)[2]

    @property
    def isolation_level(self):
        self._check()
        return self._isolation_level

    @isolation_level.setter
    def isolation_level(self, level):
        if level is None:
            if not self._is_closed and _sql.state(self._handle)[0]:
                self.commit()
        elif not isinstance(level, str):
            raise TypeError("isolation_level must be str or None")
        elif level.upper() not in _LEVELS:
            raise ValueError(
                "isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
        self._isolation_level = level

    @property
    def autocommit(self):
        self._check()
        return self._autocommit

    @autocommit.setter
    def autocommit(self, value):
        if value not in (True, False, LEGACY_TRANSACTION_CONTROL):
            raise ValueError(
                "autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL")
        is_open = _sql.state(self._handle)[0]
        if value is True and is_open:
            _sql.commit(self._handle)
        elif value is False and not is_open:
            _sql.begin(self._handle)
        self._autocommit = value

    def cursor(self, factory=Cursor):
        self._check()
        made = factory(self)
        if not isinstance(made, Cursor):
            raise TypeError(
                f"factory must return a cursor, not {type(made).__name__}")
        return made

    def execute(self, sql, parameters=(), /):
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        return self.cursor().executescript(sql_script)

    def commit(self):
        self._check()
        if self._autocommit is True:
            return
        _sql.commit(self._handle)
        if self._autocommit is False:
            _sql.begin(self._handle)

    def rollback(self):
        self._check()
        if self._autocommit is True:
            return
        _sql.rollback(self._handle)
        if self._autocommit is False:
            _sql.begin(self._handle)

    def close(self):
        self._check_thread()
        if not self._is_closed:
            _sql.rollback(self._handle)
        self._is_closed = True

    def interrupt(self):
        """Does nothing: a statement here is over before anybody can interrupt it."""
        self._check()

    def set_trace_callback(self, trace_callback, /):
        """Calls the function with every statement before it is executed."""
        self._check()
        self._trace = trace_callback

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, error, trace, /):
        if kind is None:
            self.commit()
        else:
            self.rollback()
        return False

    def __getattr__(self, name):
        if name in _LEFT_OUT:
            raise NotSupportedError(f"Connection.{name} is not simulated")
        raise AttributeError(f"'sqlite3.Connection' object has no attribute '{name}'")

    def _check(self):
        if not hasattr(self, "_handle"):
            raise ProgrammingError("Base Connection.__init__ not called.")
        if self._is_closed:
            raise ProgrammingError("Cannot operate on a closed database.")
        self._check_thread()

    def _check_thread(self):
        here = threading.get_ident()
        if self._thread is not None and self._thread != here:
            raise ProgrammingError(
                "SQLite objects created in a thread can only be used in that same thread. "
                f"The object was created in thread id {self._thread} and this is thread id {here}.")

    def _begins_itself(self):
        """Whether a change begins a transaction when none is open."""
        is_legacy = self._autocommit == LEGACY_TRANSACTION_CONTROL
        wants = is_legacy and self._isolation_level is not None
        return wants and not _sql.state(self._handle)[0]

    def _kind(self, sql):
        return _checked(_sql.kind(sql))

    def _ask(self, action, sql, *more):
        """Executes, and waits for a locked database as long as `timeout` says."""
        if self._trace is not None:
            self._trace(sql)
        waited = 0
        for turn in range(1_000_000):
            answer = action(self._handle, sql, *more)
            is_locked = isinstance(answer, tuple) and answer[-1] == "SQLITE_BUSY"
            pause = _PATIENCE[min(turn, len(_PATIENCE) - 1)] / 1000
            if not is_locked or waited + pause > self._timeout:
                return _checked(answer)
            time.sleep(pause)
            waited += pause


_LEFT_OUT = frozenset(
    "backup blobopen create_aggregate create_collation create_function create_window_function "
    "deserialize enable_load_extension getconfig getlimit iterdump load_extension serialize "
    "set_authorizer set_progress_handler setconfig setlimit".split())


def _checked(answer):
    if isinstance(answer, tuple) and answer and answer[0] == "error":
        raise _error(*answer[1:])
    return answer


def _name_of(database, is_uri):
    if hasattr(database, "__fspath__"):
        database = database.__fspath__()
    if isinstance(database, bytes):
        database = database.decode()
    if not isinstance(database, str):
        raise TypeError("expected str, bytes or os.PathLike object, "
                        f"not {type(database).__name__}")
    if not is_uri or not database.startswith("file:"):
        return database
    name, _, query = database[5:].partition("?")
    is_private = "mode=memory" in query and "cache=shared" not in query
    return ":memory:" if is_private else name


Connection.__module__ = "sqlite3"
