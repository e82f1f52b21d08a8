"""Rows to lines."""

from csv._dialects import (
    QUOTE_ALL,
    QUOTE_NONE,
    QUOTE_NONNUMERIC,
    QUOTE_NOTNULL,
    QUOTE_STRINGS,
    Error,
    settings_of,
)


class writer:
    """Writes rows to what has `write`."""

    __module__ = "_csv"

    def __init__(self, fileobj, /, dialect="excel", **options):
        write = getattr(fileobj, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        self.dialect = settings_of(dialect, options)
        marks = [self.dialect.delimiter, self.dialect.escapechar, self.dialect.quotechar]
        self._special = {mark for mark in marks if mark is not None} | {"\r", "\n"}
        self._special.update(self.dialect.lineterminator)

    def writerow(self, row, /):
        try:
            values = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        shown = [self._shown(value) for value in values]
        if len(shown) == 1 and shown[0] == "":
            self._refuse_lonely()
            quote = self.dialect.quotechar
            shown[0] = quote + quote
        return self._write(self.dialect.delimiter.join(shown) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _refuse_lonely(self):
        if self.dialect.quoting in (QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL):
            raise Error("single empty field record must be quoted")

    def _shown(self, value):
        quoting = self.dialect.quoting
        if quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_NONNUMERIC:
            quoted = not _is_number(value)
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        text = value if isinstance(value, str) else "" if value is None else str(value)
        return self._escaped(text, quoted)

    def _escaped(self, text, quoted):
        dialect = self.dialect
        quote, escape = dialect.quotechar, dialect.escapechar
        if text and text[0] == " " and dialect.skipinitialspace and dialect.delimiter == " ":
            quoted = True
        if not text and dialect.delimiter == " " and dialect.skipinitialspace:
            if dialect.quoting == QUOTE_NONE:
                raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true")
            quoted = True
        if self._special.isdisjoint(text):
            return quote + text + quote if quoted else text
        made = []
        for letter in text:
            if letter in self._special:
                needs_escape = dialect.quoting == QUOTE_NONE
                if letter == quote and not needs_escape:
                    if dialect.doublequote:
                        made.append(quote)
                    else:
                        needs_escape = True
                elif letter == escape:
                    needs_escape = True
                if not needs_escape:
                    quoted = True
                elif escape is None:
                    raise Error("need to escape, but no escapechar set")
                else:
                    made.append(escape)
            made.append(letter)
        shown = "".join(made)
        return quote + shown + quote if quoted else shown


def _is_number(value):
    return hasattr(type(value), "__float__") or hasattr(type(value), "__index__")
