"""Connections and cursors whose methods are awaited."""
import asyncio
import queue
import sqlite3
import threading


class _Result:
    """What a call gives: awaited, or entered with `async with`, which closes it at the end."""

    def __init__(self, coroutine):
        self._coroutine = coroutine
        self._made = None

    def __await__(self):
        return self._coroutine.__await__()

    def send(self, value):
        return self._coroutine.send(value)

    def throw(self, *error):
        return self._coroutine.throw(*error)

    def close(self):
        return self._coroutine.close()

    async def __aenter__(self):
        self._made = await self._coroutine
        return self._made

    async def __aexit__(self, kind, error, trace):
        await self._made.close()


class Cursor:
    """A cursor of sqlite3; its work is done in the thread of its connection."""

    def __init__(self, conn, cursor):
        self.iter_chunk_size = conn._iter_chunk_size
        self._conn = conn
        self._cursor = cursor

    async def _execute(self, method, *args):
        return await self._conn._execute(method, *args)

    def __aiter__(self):
        return self._rows()

    async def _rows(self):
        while rows := await self.fetchmany(self.iter_chunk_size):
            for row in rows:
                yield row

    async def execute(self, sql, parameters=None):
        await self._execute(self._cursor.execute, sql, () if parameters is None else parameters)
        return self

    async def executemany(self, sql, parameters):
        await self._execute(self._cursor.executemany, sql, parameters)
        return self

    async def executescript(self, sql_script):
        await self._execute(self._cursor.executescript, sql_script)
        return self

    async def fetchone(self):
        return await self._execute(self._cursor.fetchone)

    async def fetchmany(self, size=None):
        return await self._execute(self._cursor.fetchmany, *(() if size is None else (size,)))

    async def fetchall(self):
        return await self._execute(self._cursor.fetchall)

    async def close(self):
        await self._execute(self._cursor.close)

    @property
    def rowcount(self):
        return self._cursor.rowcount

    @property
    def lastrowid(self):
        return self._cursor.lastrowid

    @property
    def arraysize(self):
        return self._cursor.arraysize

    @arraysize.setter
    def arraysize(self, value):
        self._cursor.arraysize = value

    @property
    def description(self):
        return self._cursor.description

    @property
    def row_factory(self):
        return self._cursor.row_factory

    @row_factory.setter
    def row_factory(self, factory):
        self._cursor.row_factory = factory

    @property
    def connection(self):
        return self._cursor.connection

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        await self.close()


class Connection:
    """A connection of sqlite3 in a thread of its own; awaiting it (or `async with`) opens it."""

    def __init__(self, connector, iter_chunk_size):
        self._connector = connector
        self._iter_chunk_size = iter_chunk_size
        self._connection = None
        self._running = True
        self._calls = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def _work(self):
        while (call := self._calls.get()) is not None:
            future, method = call
            try:
                answer, result = future.set_result, method()
            except BaseException as error:
                answer, result = future.set_exception, error
            future.get_loop().call_soon_threadsafe(_settle, future, answer, result)

    async def _execute(self, method, *args, **options):
        if not self._running:
            raise ValueError("Connection closed")
        future = asyncio.get_running_loop().create_future()
        self._calls.put((future, lambda: method(*args, **options)))
        return await future

    async def _connect(self):
        if self._connection is None:
            self._connection = await self._execute(self._connector)
        return self

    def __await__(self):
        self._thread.start()
        return self._connect().__await__()

    async def __aenter__(self):
        return await self

    async def __aexit__(self, kind, error, trace):
        await self.close()

    @property
    def _conn(self):
        """The connection of sqlite3 below, while it is open."""
        if self._connection is None:
            raise ValueError("no active connection")
        return self._connection

    def cursor(self):
        return _Result(self._cursor())

    async def _cursor(self):
        return Cursor(self, await self._execute(self._conn.cursor))

    def execute(self, sql, parameters=None):
        return _Result(self._statement("execute", sql, () if parameters is None else parameters))

    def executemany(self, sql, parameters):
        return _Result(self._statement("executemany", sql, parameters))

    def executescript(self, sql_script):
        return _Result(self._statement("executescript", sql_script))

    async def _statement(self, name, *args):
        return Cursor(self, await self._execute(getattr(self._conn, name), *args))

    def execute_insert(self, sql, parameters=None):
        return _Plain(self._execute(self._insert, sql, () if parameters is None else parameters))

    def _insert(self, sql, parameters):
        self._conn.execute(sql, parameters)
        return self._conn.execute("SELECT last_insert_rowid()").fetchone()

    def execute_fetchall(self, sql, parameters=None):
        return _Plain(self._execute(self._fetch, sql, () if parameters is None else parameters))

    def _fetch(self, sql, parameters):
        return self._conn.execute(sql, parameters).fetchall()

    async def commit(self):
        await self._execute(self._conn.commit)

    async def rollback(self):
        await self._execute(self._conn.rollback)

    async def close(self):
        if self._connection is None:
            return
        try:
            await self._execute(self._conn.close)
        finally:
            self._running = False
            self._connection = None
            self._calls.put(None)

    async def interrupt(self):
        self._conn.interrupt()

    async def set_trace_callback(self, handler):
        await self._execute(self._conn.set_trace_callback, handler)

    @property
    def in_transaction(self):
        return self._conn.in_transaction

    @property
    def isolation_level(self):
        return self._conn.isolation_level

    @isolation_level.setter
    def isolation_level(self, value):
        self._conn.isolation_level = value

    @property
    def row_factory(self):
        return self._conn.row_factory

    @row_factory.setter
    def row_factory(self, factory):
        self._conn.row_factory = factory

    @property
    def text_factory(self):
        return self._conn.text_factory

    @text_factory.setter
    def text_factory(self, factory):
        self._conn.text_factory = factory

    @property
    def total_changes(self):
        return self._conn.total_changes


class _Plain(_Result):
    """Rows: `async with` has nothing to close."""

    async def __aexit__(self, kind, error, trace):
        return None


def _settle(future, answer, result):
    if not future.done():
        answer(result)


def connect(database, *, iter_chunk_size=64, **options):
    """A connection to the database; await it, or use it with `async with`."""
    options.setdefault("check_same_thread", False)
    return Connection(lambda: sqlite3.connect(database, **options), iter_chunk_size)


for _class in (Connection, Cursor):
    _class.__module__ = "aiosqlite"
del _class
