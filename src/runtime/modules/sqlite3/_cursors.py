"""Cursors, and the rows they give."""
import _sql

from ._errors import InterfaceError, ProgrammingError
from ._values import bind, converted, converters_for

_CHANGES = ("insert", "update", "delete")


class Row:
    """A row whose values are found by place and by name of the column."""

    __slots__ = ("_names", "_values")

    def __new__(cls, cursor, values, /):
        if not isinstance(cursor, Cursor):
            raise TypeError(f"Row() argument 1 must be sqlite3.Cursor, not {type(cursor).__name__}")
        if not isinstance(values, tuple):
            raise TypeError(f"Row() argument 2 must be tuple, not {type(values).__name__}")
        row = super().__new__(cls)
        row._names = tuple(column[0] for column in cursor.description or ())
        row._values = values
        return row

    def keys(self):
        return list(self._names)

    def __getitem__(self, key):
        if not isinstance(key, str):
            return self._values[key]
        for name, value in zip(self._names, self._values):
            if name.lower() == key.lower():
                return value
        raise IndexError("No item with that key")

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __hash__(self):
        return hash((self._names, self._values))

    def __eq__(self, other):
        if not isinstance(other, Row):
            return NotImplemented
        return (self._names, self._values) == (other._names, other._values)


class Cursor:
    """Executes statements and goes through their rows."""

    def __init__(self, connection, /):
        self.connection = connection
        self.arraysize = 1
        self.description = None
        self.lastrowid = None
        self.row_factory = connection.row_factory
        self.rowcount = -1
        self._rows = iter(())
        self._is_closed = False

    def execute(self, sql, parameters=(), /):
        """Executes one statement; its rows are then fetched from the cursor itself."""
        self._prepare("execute", sql)
        self._begin_for(sql)
        columns, rows, count, kind = self.connection._ask(_sql.execute, sql, bind(parameters))
        if kind in _CHANGES and columns is None:
            self.rowcount = count
        self._take(columns, rows)
        if kind == "insert":
            self.lastrowid = _sql.state(self.connection._handle)[1]
        return self

    def executemany(self, sql, parameters, /):
        """Executes one statement that changes things, once for each of the parameters."""
        self._prepare("executemany", sql)
        if self.connection._kind(sql) not in _CHANGES:
            raise ProgrammingError("executemany() can only execute DML statements.")
        self._begin_for(sql)
        total = 0
        for one in parameters:
            total += self.connection._ask(_sql.execute, sql, bind(one))[2]
        self.rowcount = total
        return self

    def executescript(self, sql_script, /):
        """Executes all statements of a text, after a commit of what was open."""
        self._prepare("executescript", sql_script)
        if self.connection.in_transaction:
            self.connection.commit()
        self.connection._ask(_sql.script, sql_script)
        return self

    def _prepare(self, method, sql):
        self._check()
        if not isinstance(sql, str):
            raise TypeError(f"{method}() argument 1 must be str, not {type(sql).__name__}")
        self.description = None
        self.rowcount = -1
        self._rows = iter(())

    def _check(self):
        if not hasattr(self, "_is_closed"):
            raise ProgrammingError("Base Cursor.__init__ not called.")
        if self._is_closed:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        self.connection._check()

    def _begin_for(self, sql):
        """Before a change a transaction begins by itself, unless the program wants none."""
        connection = self.connection
        if connection._begins_itself() and connection._kind(sql) in _CHANGES:
            _sql.begin(connection._handle)

    def _take(self, columns, rows):
        if columns is None:
            return
        self.description = tuple((name, *(None,) * 6) for name, _ in columns)
        self._rows = self._made(rows, converters_for(columns, self.connection._detect_types))

    def _made(self, rows, converters):
        text_factory = self.connection.text_factory
        for row in rows:
            if any(converters):
                row = tuple(map(converted, row, converters))
            if text_factory is not str:
                row = tuple(_as_text(value, text_factory) for value in row)
            yield row if self.row_factory is None else self.row_factory(self, row)

    def __iter__(self):
        return self

    def __next__(self):
        self._check()
        return next(self._rows)

    def fetchone(self):
        self._check()
        return next(self._rows, None)

    def fetchmany(self, size=None):
        self._check()
        wanted = self.arraysize if size is None else size
        rows = []
        while len(rows) < wanted:
            row = next(self._rows, None)
            if row is None:
                break
            rows.append(row)
        return rows

    def fetchall(self):
        self._check()
        return list(self._rows)

    def close(self):
        if not hasattr(self, "_is_closed"):
            raise ProgrammingError("Base Cursor.__init__ not called.")
        self.connection._check_thread()
        self._is_closed = True

    def setinputsizes(self, sizes, /):
        """Does nothing: PEP 249 wants it to be there."""

    def setoutputsize(self, size, column=None, /):
        """Does nothing: PEP 249 wants it to be there."""


def _as_text(value, text_factory):
    if not isinstance(value, str):
        return value
    return text_factory(value.encode())


for _class in (Row, Cursor):
    _class.__module__ = "sqlite3"
del _class
