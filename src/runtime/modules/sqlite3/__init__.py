"""A database that lives in memory: simulated, for simple SQL.

Statements, transactions, locks between connections and exceptions behave as in SQLite; what the
simulated database does not understand is refused with an error that says so. A file name names a
database of this run only: nothing is written to any disk.
"""
from ._connections import LEGACY_TRANSACTION_CONTROL, Connection
from ._cursors import Cursor, Row
from ._errors import (
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    Warning,
)
from ._values import (
    PARSE_COLNAMES,
    PARSE_DECLTYPES,
    Binary,
    Date,
    DateFromTicks,
    PrepareProtocol,
    Time,
    TimeFromTicks,
    Timestamp,
    TimestampFromTicks,
    adapt,
    register_adapter,
    register_converter,
)

apilevel = "2.0"
paramstyle = "qmark"
threadsafety = 3
sqlite_version = "3.50.4"
sqlite_version_info = (3, 50, 4)


def connect(database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True,
            factory=Connection, cached_statements=128, uri=False, *,
            autocommit=LEGACY_TRANSACTION_CONTROL):
    """Opens a connection to the database of that name; `:memory:` is a database of its own."""
    return factory(database, timeout, detect_types, isolation_level, check_same_thread,
                   cached_statements, uri, autocommit=autocommit)


def complete_statement(statement):
    """Whether the text ends with a semicolon, outside of quotes and comments."""
    import re

    plain = re.sub(r"'[^']*'|\"[^\"]*\"|--[^\n]*|/\*.*?\*/", " ", statement, flags=re.DOTALL)
    return plain.rstrip().endswith(";") and "'" not in plain and '"' not in plain
