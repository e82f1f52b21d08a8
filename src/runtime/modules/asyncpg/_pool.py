"""A pool of connections: handed out in the order in which they were asked for."""
import asyncio
import collections

from ._connection import Connection, opened
from ._errors import InterfaceError


class PoolConnectionProxy:
    """A connection of a pool, as long as it is not given back."""

    def __init__(self, pool, connection):
        self._pool = pool
        self._con = connection

    def __getattr__(self, name):
        if self._con is None:
            raise InterfaceError(
                f"cannot call Connection.{name}(): connection has been released back to the pool")
        return getattr(self._con, name)


class _Acquiring:
    """What `Pool.acquire()` gives: awaited, or entered with `async with`, which gives it back."""

    def __init__(self, pool, timeout):
        self._pool = pool
        self._timeout = timeout
        self._connection = None

    def __await__(self):
        return self._pool._acquire(self._timeout).__await__()

    async def __aenter__(self):
        self._connection = await self
        return self._connection

    async def __aexit__(self, kind, error, trace):
        await self._pool.release(self._connection)


class Pool:
    """Connections that are shared; awaiting it (or `async with`) opens the first ones."""

    def __init__(self, dsn, min_size, max_size, options):
        if max_size <= 0:
            raise ValueError("max_size is expected to be greater than zero")
        if min_size < 0:
            raise ValueError("min_size is expected to be greater or equal to zero")
        if min_size > max_size:
            raise ValueError("min_size is greater than max_size")
        self._dsn = dsn
        self._options = options
        self._min_size = min_size
        self._max_size = max_size
        self._idle = []
        self._size = 0
        self._waiting = collections.deque()
        self._in_use = set()
        self._state = "new"

    async def _open(self):
        if self._state == "new":
            self._state = "open"
            self._size = self._min_size
            made = (opened(self._dsn, self._options) for _ in range(self._min_size))
            self._idle.extend(await asyncio.gather(*made))
        return self

    def __await__(self):
        return self._open().__await__()

    async def __aenter__(self):
        return await self

    async def __aexit__(self, kind, error, trace):
        await self.close()

    def acquire(self, *, timeout=None):
        """A connection; waits until one is free."""
        return _Acquiring(self, timeout)

    async def _acquire(self, timeout):
        self._check()
        async with asyncio.timeout(timeout):
            connection = await self._free_connection()
        proxy = PoolConnectionProxy(self, connection)
        self._in_use.add(proxy)
        return proxy

    async def _free_connection(self):
        if self._idle:
            return self._idle.pop()
        if self._size < self._max_size:
            self._size += 1
            return await opened(self._dsn, self._options)
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._give(turn.result())
            raise

    def _give(self, connection):
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(connection)
                return
        self._idle.append(connection)

    async def release(self, connection, *, timeout=None):
        """Gives a connection back; a transaction that was left open is rolled back."""
        if not isinstance(connection, PoolConnectionProxy) or connection._pool is not self:
            raise InterfaceError(
                "Pool.release() received invalid connection: "
                f"{connection!r} is not a member of this pool")
        inner, connection._con = connection._con, None
        if inner is None:
            return
        self._in_use.discard(connection)
        await inner.reset()
        self._give(inner)

    def _check(self):
        if self._state == "new":
            raise InterfaceError("pool is not initialized")
        if self._state != "open":
            raise InterfaceError(f"pool is {self._state}")

    async def execute(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.execute(query, *args, timeout=timeout)

    async def executemany(self, command, args, *, timeout=None):
        async with self.acquire() as connection:
            return await connection.executemany(command, args, timeout=timeout)

    async def fetch(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetch(query, *args, timeout=timeout)

    async def fetchrow(self, query, *args, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetchrow(query, *args, timeout=timeout)

    async def fetchval(self, query, *args, column=0, timeout=None):
        async with self.acquire() as connection:
            return await connection.fetchval(query, *args, column=column, timeout=timeout)

    async def close(self):
        """Waits until all connections were given back, and closes them."""
        if self._state == "closed":
            return
        self._check()
        self._state = "closing"
        while len(self._idle) < self._size:
            await asyncio.sleep(0.001)
        self.terminate()

    def terminate(self):
        """Closes all connections at once."""
        self._state = "closed"
        for connection in self._idle:
            connection.terminate()
        for proxy in self._in_use:
            proxy._con.terminate()

    def is_closing(self):
        return self._state in ("closing", "closed")

    def get_size(self):
        return self._size

    def get_idle_size(self):
        return len(self._idle)

    def get_min_size(self):
        return self._min_size

    def get_max_size(self):
        return self._max_size


def create_pool(dsn=None, *, min_size=10, max_size=10, host=None, port=None, user=None,
                password=None, database=None, **settings):
    """A pool of connections; await it, or use it with `async with`."""
    options = {"host": host, "port": port, "user": user, "database": database}
    return Pool(dsn, min_size, max_size, options)


Pool.__module__ = "asyncpg.pool"
