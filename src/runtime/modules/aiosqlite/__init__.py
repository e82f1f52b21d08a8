"""sqlite3 for coroutines, simulated: each connection has a thread of its own that does the work.

As in the real aiosqlite a call is handed to that thread, and the loop is free until it answers.
"""
from sqlite3 import (
    DatabaseError,
    Error,
    IntegrityError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    Row,
    Warning,
    paramstyle,
    register_adapter,
    register_converter,
    sqlite_version,
    sqlite_version_info,
)

from ._connection import Connection, Cursor, connect
