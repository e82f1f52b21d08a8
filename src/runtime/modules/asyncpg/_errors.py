"""The exceptions of asyncpg that the simulated server can cause, and how they come about."""
import re

__all__ = (
    "CheckViolationError", "DataError", "DivisionByZeroError", "DuplicateTableError",
    "FeatureNotSupportedError", "ForeignKeyViolationError", "InFailedSQLTransactionError",
    "IntegrityConstraintViolationError", "InterfaceError", "NoActiveSQLTransactionError",
    "NotNullViolationError", "PostgresError", "PostgresSyntaxError", "TooManyConnectionsError",
    "UndefinedColumnError", "UndefinedFunctionError", "UndefinedTableError",
    "UniqueViolationError",
)


class PostgresError(Exception):
    """What the server complains of; `sqlstate` is its code."""

    sqlstate = None


class InterfaceError(Exception):
    """The client was misused."""


class DataError(PostgresError, ValueError):
    """Something is wrong with a value."""

    sqlstate = "22000"


class DivisionByZeroError(DataError):
    sqlstate = "22012"


class FeatureNotSupportedError(PostgresError):
    sqlstate = "0A000"


class IntegrityConstraintViolationError(PostgresError):
    sqlstate = "23000"


class NotNullViolationError(IntegrityConstraintViolationError):
    sqlstate = "23502"


class ForeignKeyViolationError(IntegrityConstraintViolationError):
    sqlstate = "23503"


class UniqueViolationError(IntegrityConstraintViolationError):
    sqlstate = "23505"


class CheckViolationError(IntegrityConstraintViolationError):
    sqlstate = "23514"


class NoActiveSQLTransactionError(PostgresError):
    sqlstate = "25P01"


class InFailedSQLTransactionError(PostgresError):
    sqlstate = "25P02"


class PostgresSyntaxError(PostgresError):
    sqlstate = "42601"


class UndefinedColumnError(PostgresError):
    sqlstate = "42703"


class UndefinedFunctionError(PostgresError):
    sqlstate = "42883"


class UndefinedTableError(PostgresError):
    sqlstate = "42P01"


class DuplicateTableError(PostgresError):
    sqlstate = "42P07"


class TooManyConnectionsError(PostgresError):
    sqlstate = "53300"


for _name in __all__:
    globals()[_name].__module__ = "asyncpg.exceptions"
del _name

# What the tables in memory say, and what PostgreSQL says of the same.
_TRANSLATIONS = (
    (r"no such table: (?:main\.)?(.+)", UndefinedTableError, 'relation "{0}" does not exist'),
    (r'no such column: "?([^"]+)"?', UndefinedColumnError, 'column "{0}" does not exist'),
    (r"table (\S+) has no column named (\S+)", UndefinedColumnError,
     'column "{1}" of relation "{0}" does not exist'),
    (r"no such function: (.+)", UndefinedFunctionError, "function {0}() does not exist"),
    (r'near "(.*)": syntax error', PostgresSyntaxError, 'syntax error at or near "{0}"'),
    (r"incomplete input", PostgresSyntaxError, "syntax error at end of input"),
    (r"table (\S+) already exists", DuplicateTableError, 'relation "{0}" already exists'),
    (r"NOT NULL constraint failed: ([^.]+)\.(.+)", NotNullViolationError,
     'null value in column "{1}" of relation "{0}" violates not-null constraint'),
    (r"UNIQUE constraint failed: ([^.]+)\.(.+)", UniqueViolationError,
     'duplicate key value violates unique constraint "{0}_{1}_key"'),
    (r"CHECK constraint failed: (.+)", CheckViolationError,
     "new row violates check constraint ({0})"),
    (r"FOREIGN KEY constraint failed", ForeignKeyViolationError,
     "insert or update on table violates foreign key constraint"),
    (r"(.+) is not simulated.*", FeatureNotSupportedError, "{0} is not simulated"),
)


def from_server(kind, message, code):
    """The exception for what the tables complain of."""
    for pattern, make, text in _TRANSLATIONS:
        found = re.fullmatch(pattern, message)
        if found is not None:
            text = text.format(*found.groups())
            if code == "SQLITE_CONSTRAINT_PRIMARYKEY":
                text = re.sub(r'"(.+?)_[^"]*_key"', r'"\1_pkey"', text)
            return make(text)
    return PostgresError(message)
