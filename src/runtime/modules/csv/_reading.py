"""Lines to rows. Lines without quotes are split at once, others are walked letter by letter."""

from csv._dialects import (
    QUOTE_NONE,
    QUOTE_NONNUMERIC,
    QUOTE_NOTNULL,
    QUOTE_STRINGS,
    Error,
    _limit,
    settings_of,
)

_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPED_QUOTED, _AFTER_QUOTE, \
    _AFTER_LINE, _AFTER_ESCAPED_LINE = range(9)


class reader:
    """An iterator over the rows of an iterable of lines."""

    __module__ = "_csv"

    def __init__(self, iterable, /, dialect="excel", **options):
        self._lines = iter(iterable)
        self.dialect = settings_of(dialect, options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._field = []
        self._quoted = False
        self._state = _START_RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state in (_IN_QUOTED, _AFTER_ESCAPED_LINE):
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._keep()
                    break
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {type(line).__name__} "
                    "(the file should be opened in text mode)"
                )
            self.line_num += 1
            if self._state == _START_RECORD and self._split(line):
                break
            for letter in line:
                self._take(letter)
            self._take("")
            if self._state == _START_RECORD:
                break
        return self._fields

    def _split(self, line):
        """The plain case; false when it is not."""
        dialect = self.dialect
        if dialect.quoting not in (0, 1, QUOTE_NONE) or dialect.skipinitialspace:
            return False
        if dialect.quotechar is not None and dialect.quoting != QUOTE_NONE and dialect.quotechar in line:
            return False
        if dialect.escapechar is not None and dialect.escapechar in line:
            return False
        body = line
        if body.endswith("\n"):
            body = body[:-1]
        if body.endswith("\r"):
            body = body[:-1]
        if not body or "\n" in body or "\r" in body or len(body) > _limit[0]:
            return False
        self._fields = body.split(dialect.delimiter)
        return True

    def _keep(self):
        text = "".join(self._field)
        self._field = []
        quoting = self.dialect.quoting
        if not self._quoted:
            if quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and text == "":
                text = None
            elif quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS) and text != "":
                text = float(text)
        self._quoted = False
        self._fields.append(text)

    def _add(self, letter):
        if len(self._field) >= _limit[0]:
            raise Error(f"field larger than field limit ({_limit[0]})")
        self._field.append(letter)

    def _take(self, letter):
        """One letter; an empty one ends the line."""
        state = self._state
        dialect = self.dialect
        if state == _START_RECORD:
            if letter == "":
                return
            if letter in "\r\n":
                self._state = _AFTER_LINE
                return
            state = self._state = _START_FIELD
        if state == _START_FIELD:
            self._begin(letter)
        elif state == _IN_FIELD:
            self._go_on(letter)
        elif state == _IN_QUOTED:
            if letter == "":
                return
            if letter == dialect.escapechar:
                self._state = _ESCAPED_QUOTED
            elif letter == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = _AFTER_QUOTE if dialect.doublequote else _IN_FIELD
            else:
                self._add(letter)
        elif state == _AFTER_QUOTE:
            self._after_quote(letter)
        elif state == _ESCAPED:
            if letter != "" and letter in "\r\n":
                self._add(letter)
                self._state = _AFTER_ESCAPED_LINE
                return
            self._add("\n" if letter == "" else letter)
            self._state = _IN_FIELD
        elif state == _ESCAPED_QUOTED:
            self._add("\n" if letter == "" else letter)
            self._state = _IN_QUOTED
        elif state == _AFTER_ESCAPED_LINE:
            if letter != "":
                self._state = _IN_FIELD
                self._go_on(letter)
        elif letter == "":
            self._state = _START_RECORD
        elif letter not in "\r\n":
            raise Error(
                "new-line character seen in unquoted field - "
                "do you need to open the file with newline=''?"
            )

    def _end(self, letter):
        self._keep()
        self._state = _START_RECORD if letter == "" else _AFTER_LINE

    def _begin(self, letter):
        dialect = self.dialect
        if letter == "" or letter in "\r\n":
            self._end(letter)
        elif letter == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._quoted = True
            self._state = _IN_QUOTED
        elif letter == dialect.escapechar:
            self._state = _ESCAPED
        elif letter == " " and dialect.skipinitialspace:
            pass
        elif letter == dialect.delimiter:
            self._keep()
        else:
            self._add(letter)
            self._state = _IN_FIELD

    def _go_on(self, letter):
        dialect = self.dialect
        if letter == "" or letter in "\r\n":
            self._end(letter)
        elif letter == dialect.escapechar:
            self._state = _ESCAPED
        elif letter == dialect.delimiter:
            self._keep()
            self._state = _START_FIELD
        else:
            self._add(letter)

    def _after_quote(self, letter):
        dialect = self.dialect
        if dialect.quoting != QUOTE_NONE and letter == dialect.quotechar and letter != "":
            self._add(letter)
            self._state = _IN_QUOTED
        elif letter == dialect.delimiter:
            self._keep()
            self._state = _START_FIELD
        elif letter == "" or letter in "\r\n":
            self._end(letter)
        elif dialect.strict:
            raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
        else:
            self._add(letter)
            self._state = _IN_FIELD
