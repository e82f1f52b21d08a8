"""The exceptions of PEP 249, as sqlite3 names them."""


class Warning(Exception):
    """Not an error."""


class Error(Exception):
    """The base of all errors of the database."""


class InterfaceError(Error):
    """The module was misused."""


class DatabaseError(Error):
    """Something that concerns the database."""


class DataError(DatabaseError):
    """Something is wrong with a value."""


class OperationalError(DatabaseError):
    """Something is wrong with a statement, or with how the database is doing."""


class IntegrityError(DatabaseError):
    """A rule of a table was broken."""


class InternalError(DatabaseError):
    """The database is in trouble itself."""


class ProgrammingError(DatabaseError):
    """The program does what it may not."""


class NotSupportedError(DatabaseError):
    """The database cannot do this."""


for _class in (Warning, Error, InterfaceError, DatabaseError, DataError, OperationalError,
               IntegrityError, InternalError, ProgrammingError, NotSupportedError):
    _class.__module__ = "sqlite3"
del _class

_CODES = {
    "SQLITE_ERROR": 1,
    "SQLITE_BUSY": 5,
    "SQLITE_FULL": 13,
    "SQLITE_MISMATCH": 20,
    "SQLITE_CONSTRAINT_CHECK": 275,
    "SQLITE_CONSTRAINT_FOREIGNKEY": 787,
    "SQLITE_CONSTRAINT_NOTNULL": 1299,
    "SQLITE_CONSTRAINT_PRIMARYKEY": 1555,
    "SQLITE_CONSTRAINT_UNIQUE": 2067,
}

_CLASSES = {
    "OperationalError": OperationalError,
    "IntegrityError": IntegrityError,
    "ProgrammingError": ProgrammingError,
    "DataError": DataError,
}


def _error(kind, message, code):
    """The exception for what the tables in memory complain of."""
    error = _CLASSES[kind](message)
    if code:
        error.sqlite_errorcode = _CODES[code]
        error.sqlite_errorname = code
    return error
