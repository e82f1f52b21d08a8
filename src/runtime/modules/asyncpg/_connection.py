"""Connections, transactions, prepared statements and cursors of the simulated server."""
import asyncio
import re
from urllib.parse import urlsplit

import _sql
from _far import arrival, place_of

from ._errors import (
    InFailedSQLTransactionError,
    InterfaceError,
    NoActiveSQLTransactionError,
    from_server,
)
from ._queries import expected, status, translated
from ._record import records, stored

# Seconds of virtual time: opening a connection, asking a query, looking again at what is locked.
_OPENING = 0.005
_ASKING = 0.001
_LOOKING = 0.001


class Connection:
    """A session with the server; it does one thing at a time."""

    def __init__(self, database, place):
        self._handle = _sql.open(database)
        self._place = place
        self._is_busy = False
        self._is_closed = False
        self._depth = 0
        self._has_failed = False

    async def execute(self, query, *args, timeout=None):
        """Executes one query with arguments, or several without, and gives the last one's tag."""
        if args:
            _, rows, count, kind = await self._ask(query, args, timeout)
            return status(query, kind, rows, count)
        done = ""
        for one in _statements(query):
            _, rows, count, kind = await self._ask(one, (), timeout)
            done = status(one, kind, rows, count)
        return done

    async def executemany(self, command, args, *, timeout=None):
        """Executes the command with each of the argument tuples: all of them, or none."""
        async with self.transaction():
            for one in args:
                await self._ask(command, one, timeout)

    async def fetch(self, query, *args, timeout=None, record_class=None):
        """All rows of the query."""
        columns, rows, _, _ = await self._ask(query, args, timeout)
        return records(columns or (), rows)

    async def fetchrow(self, query, *args, timeout=None, record_class=None):
        """The first row, or None."""
        rows = await self.fetch(query, *args, timeout=timeout)
        return rows[0] if rows else None

    async def fetchval(self, query, *args, column=0, timeout=None):
        """One value of the first row, or None."""
        row = await self.fetchrow(query, *args, timeout=timeout)
        return None if row is None else row[column]

    async def prepare(self, query, *, name=None, timeout=None):
        """A statement that can be executed again and again."""
        return PreparedStatement(self, query)

    def cursor(self, query, *args, prefetch=None, timeout=None):
        """Rows one by one, inside a transaction."""
        return Cursor(self, query, args)

    def transaction(self, *, isolation="read_committed", readonly=False, deferrable=False):
        """A transaction, for `async with`; inside another one it is a savepoint."""
        return Transaction(self)

    def is_in_transaction(self):
        return self._depth > 0

    def is_closed(self):
        return self._is_closed

    async def close(self, *, timeout=None):
        if not self._is_closed:
            await arrival(self._place, _ASKING)
            self.terminate()

    def terminate(self):
        self._is_closed = True
        _sql.rollback(self._handle)

    async def reset(self, *, timeout=None):
        """Takes back what an owner left open."""
        _sql.rollback(self._handle)
        self._depth = 0
        self._has_failed = False

    async def _ask(self, query, args, timeout):
        if timeout is None:
            return await self._answer(query, args)
        async with asyncio.timeout(timeout):
            return await self._answer(query, args)

    async def _answer(self, query, args):
        self._check(query, args)
        sql, args, seconds = translated(query, args)
        self._is_busy = True
        try:
            await arrival(self._place, _ASKING + seconds)
            if self._has_failed and not re.match(r"\s*ROLLBACK", query, re.IGNORECASE):
                raise InFailedSQLTransactionError(
                    "current transaction is aborted, "
                    "commands ignored until end of transaction block")
            return await self._done(sql, tuple(map(stored, args)))
        finally:
            self._is_busy = False

    async def _done(self, sql, args):
        """Executes, as soon as no other transaction stands in the way."""
        while True:
            answer = _sql.execute(self._handle, sql, args)
            if answer[0] != "error":
                return answer
            if answer[3] != "SQLITE_BUSY":
                self._has_failed = self._depth > 0
                raise from_server(*answer[1:])
            await arrival(self._place, _LOOKING)

    def _check(self, query, args):
        if self._is_closed:
            raise InterfaceError("connection is closed")
        if self._is_busy:
            raise InterfaceError(
                "cannot perform operation: another operation is in progress")
        wanted = expected(query)
        if wanted != len(args):
            words = ("argument", "was") if wanted == 1 else ("arguments", "were")
            given = "was" if len(args) == 1 else "were"
            raise InterfaceError(
                f"the server expects {wanted} {words[0]} for this query, "
                f"{len(args)} {given} passed")


class Transaction:
    """What `Connection.transaction()` gives: begun, and then committed or rolled back."""

    def __init__(self, connection):
        self._connection = connection
        self._savepoint = None
        self._state = "new"

    async def start(self):
        if self._state != "new":
            raise InterfaceError(f"cannot start; the transaction is already {self._state}")
        connection = self._connection
        if connection._depth > 0:
            self._savepoint = f"asyncpg_{connection._depth}"
        await self._say("BEGIN", "SAVEPOINT {}")
        connection._depth += 1
        self._state = "started"

    async def commit(self):
        await self._end("commit", "COMMIT", "RELEASE {}")

    async def rollback(self):
        self._connection._has_failed = False
        await self._end("rollback", "ROLLBACK", "ROLLBACK TO {}")

    async def _end(self, name, whole, part):
        if self._state != "started":
            raise InterfaceError(f"cannot {name}; the transaction is "
                                 + ("not yet started" if self._state == "new" else "in error state"
                                    if self._state == "failed" else f"already {self._state}"))
        self._connection._depth -= 1
        self._state = "committed" if name == "commit" else "rolled back"
        await self._say(whole, part)

    async def _say(self, whole, part):
        sql = whole if self._savepoint is None else part.format(self._savepoint)
        await self._connection._ask(sql, (), None)

    async def __aenter__(self):
        await self.start()
        return self

    async def __aexit__(self, kind, error, trace):
        if kind is None:
            await self.commit()
        else:
            await self.rollback()


class PreparedStatement:
    """A query of a connection, ready for its arguments."""

    def __init__(self, connection, query):
        self._connection = connection
        self._query = query

    def get_query(self):
        return self._query

    async def fetch(self, *args, timeout=None):
        return await self._connection.fetch(self._query, *args, timeout=timeout)

    async def fetchrow(self, *args, timeout=None):
        return await self._connection.fetchrow(self._query, *args, timeout=timeout)

    async def fetchval(self, *args, column=0, timeout=None):
        return await self._connection.fetchval(self._query, *args, column=column, timeout=timeout)

    async def executemany(self, args, *, timeout=None):
        await self._connection.executemany(self._query, args, timeout=timeout)


class Cursor:
    """Rows of a query: `async for`, or awaited and then fetched."""

    def __init__(self, connection, query, args):
        self._connection = connection
        self._query = query
        self._args = args
        self._rows = None

    async def _open(self):
        if not self._connection.is_in_transaction():
            raise NoActiveSQLTransactionError("cursor cannot be created outside of a transaction")
        self._rows = await self._connection.fetch(self._query, *self._args)
        return self

    def __await__(self):
        return self._open().__await__()

    async def __aiter__(self):
        await self._open()
        for row in self._rows:
            yield row

    async def fetch(self, n, *, timeout=None):
        rows, self._rows = self._rows[:n], self._rows[n:]
        return rows

    async def fetchrow(self, *, timeout=None):
        rows = await self.fetch(1)
        return rows[0] if rows else None

    async def forward(self, n, *, timeout=None):
        return len(await self.fetch(n))


def _statements(query):
    """The statements of a text, without what is only space."""
    parts = re.split(r";(?=(?:[^']*'[^']*')*[^']*$)", query)
    return [part for part in parts if part.strip()]


def database_of(dsn, options):
    """The name under which a server's tables are kept."""
    parts = urlsplit(dsn or "")
    host = options.get("host") or parts.hostname or "localhost"
    port = options.get("port") or parts.port or 5432
    name = options.get("database") or parts.path.lstrip("/") or options.get("user") or "postgres"
    return f"postgresql://{host}:{port}/{name}"


async def opened(dsn, options):
    """A connection, after the time that opening one takes."""
    place = place_of("PostgreSQL")
    await arrival(place, _OPENING, waits="socket-connect")
    connection = Connection(database_of(dsn, options), place)
    _sql.script(connection._handle, "PRAGMA foreign_keys = ON")
    return connection


async def connect(dsn=None, *, host=None, port=None, user=None, password=None, database=None,
                  timeout=60, **settings):
    """Opens a connection to a database; the simulated server lets everybody in."""
    options = {"host": host, "port": port, "user": user, "database": database}
    return await opened(dsn, options)


Connection.__module__ = "asyncpg.connection"
