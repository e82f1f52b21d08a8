"""A client of PostgreSQL, simulated: the server is a few tables in memory, a millisecond away.

The tables understand simple SQL, the same as those of sqlite3. A connection does one thing at a
time, a transaction that changes something makes others wait, and pools hand out connections in the
order in which they were asked for, as with a real server.
"""
from ._connection import Connection, connect
from ._errors import *
from ._errors import __all__ as _errors
from ._pool import Pool, create_pool
from ._record import Record

__all__ = ("Connection", "Pool", "Record", "connect", "create_pool", *_errors)
