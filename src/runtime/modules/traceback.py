"""Texts of exceptions and stacks, as the interpreter prints them."""

import sys
from _tracebacks import entry_text as _entry_text
from _tracebacks import hint as _hint
from _tracebacks import is_library as _is_library
from _tracebacks import keyword_hint as _keyword_hint
from _tracebacks import place as _place
from _tracebacks import source as _source

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_missing = object()
_REPEATS_SHOWN = 3
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


def walk_tb(tb):
    """Frame and line of each entry of the program, outermost first."""
    while tb is not None:
        if not _is_library(tb):
            yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Frame and line of each activation of the program, innermost first."""
    if f is None:
        f = _caller()
    while f is not None:
        if not _is_library(f):
            yield f, f.f_lineno
        f = f.f_back


def _caller():
    frame = sys._getframe(1)
    while frame is not None and _is_library(frame):
        frame = frame.f_back
    return frame


def _places_tb(tb):
    while tb is not None:
        if not _is_library(tb):
            yield tb.tb_frame, _place(tb)
        tb = tb.tb_next


def _places_stack(f):
    for frame, line in walk_stack(f):
        yield frame, (line, None, None, None)


class FrameSummary:
    """One entry of a stack or traceback."""

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "_is_given",
        "locals",
    )

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self._is_given = line is not None
        self.locals = None if locals is None else {k: _safe(v, "local", repr) for k, v in locals.items()}

    @property
    def line(self):
        if self._line is None:
            lines = _source(self.filename)
            if lines is None or self.lineno is None or not 1 <= self.lineno <= len(lines):
                return ""
            last = max(self.lineno, self.end_lineno or 0)
            self._line = "\n".join(lines[self.lineno - 1:last])
        return self._line.strip()

    def _text(self):
        if self._is_given:
            return f"    {self._line.strip()}\n" if self._line.strip() else ""
        if self.lineno is None:
            return ""
        return _entry_text(self.filename, self.lineno, self.end_lineno, self.colno, self.end_colno)

    def _fields(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (
                self.filename == other.filename
                and self.lineno == other.lineno
                and self.name == other.name
                and self.locals == other.locals
            )
        if isinstance(other, tuple):
            return self._fields() == other
        return NotImplemented

    def __getitem__(self, position):
        return self._fields()[position]

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _safe(value, what, show=str):
    try:
        return show(value)
    except:
        return f"<{what} {show.__name__}() failed>"


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


class StackSummary(list):
    """Entries of a stack or traceback, outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        places = ((frame, (line, None, None, None)) for frame, line in frame_gen)
        return cls._of(places, limit, capture_locals)

    @classmethod
    def _of(cls, places, limit, capture_locals):
        result = cls()
        for frame, (line, end_line, column, end_column) in _limited(list(places), limit):
            code = frame.f_code
            result.append(FrameSummary(
                code.co_filename, line, code.co_name,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_line, colno=column, end_colno=end_column,
            ))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, line, name, text = entry
                entry = FrameSummary(filename, line, name, line=text)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        filename = frame_summary.filename
        if filename.startswith("<stdin-") and filename.endswith(">"):
            filename = "<stdin>"
        text = f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        text += frame_summary._text()
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0
        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            place = (entry.filename, entry.lineno, entry.name)
            if place != last:
                result.extend(_repeated(count))
                last, count = place, 0
            count += 1
            if count <= _REPEATS_SHOWN:
                result.append(text)
        result.extend(_repeated(count))
        return result


def _repeated(count):
    more = count - _REPEATS_SHOWN
    if more > 0:
        yield f"  [Previous line repeated {more} more time{'' if more == 1 else 's'}]\n"


class _Output:
    """Lines with the margins of the exception groups they stand in."""

    def __init__(self):
        self.seen = set()
        self.depth = 0
        self.needs_close = False

    def emit(self, text, margin="|"):
        indent = "  " * self.depth
        if self.depth:
            indent += margin + " "
        for line in text.removesuffix("\n").split("\n"):
            yield f"{indent}{line}\n"


class TracebackException:
    """Everything about an exception that its text needs; the exception itself may go."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._of(_places_tb(exc_traceback), limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._name = _type_name(exc_type)
        self._str = _safe(exc_value, "exception")
        self.__notes__ = self._notes_of(exc_value)
        self._is_syntax_error = isinstance(exc_value, SyntaxError)
        if self._is_syntax_error:
            for name in ("filename", "lineno", "offset", "text", "end_lineno", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name, None))
            self._exc_metadata = getattr(exc_value, "_metadata", None)
        else:
            self._str += _hint(exc_value, exc_traceback is not None)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        options = dict(
            limit=limit, capture_locals=capture_locals, max_group_width=max_group_width,
            max_group_depth=max_group_depth, _seen=seen,
        )
        self.__cause__ = self._of(getattr(exc_value, "__cause__", None), options)
        context = getattr(exc_value, "__context__", None)
        hidden = compact and (self.__cause__ is not None or self.__suppress_context__)
        self.__context__ = None if hidden else self._of(context, options)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [
                TracebackException(type(one), one, one.__traceback__, **options)
                for one in exc_value.exceptions
            ]

    @staticmethod
    def _of(exception, options):
        if exception is None or id(exception) in options["_seen"]:
            return None
        return TracebackException(type(exception), exception, exception.__traceback__, **options)

    @staticmethod
    def _notes_of(exc_value):
        try:
            return getattr(exc_value, "__notes__", None)
        except Exception as error:
            return [f"Ignored error getting __notes__: {_safe(error, "__notes__", repr)}"]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings

        warnings.warn(
            "Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2
        )
        return self._exc_type

    @property
    def exc_type_str(self):
        return self._name

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * " "
        if self._name is None:
            yield f"{indent}NoneType: None\n" if self._str == "None" else f"{indent}{self._str}\n"
            return
        if self._is_syntax_error:
            lines = self._syntax_error_lines()
        else:
            lines = [f"{self._name}: {self._str}\n" if self._str else f"{self._name}\n"]
        if _depth:
            lines = [indent + part + "\n" for line in lines for part in line.splitlines()]
        yield from lines
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe(note, "note").split("\n"):
                    yield f"{indent}{line}\n"
        elif notes is not None:
            yield f"{indent}{_safe(notes, "__notes__", repr)}\n"
        if self.exceptions and show_group:
            for one in self.exceptions:
                yield from one.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _syntax_error_lines(self):
        hint = _keyword_hint(self.msg, self.lineno, self._exc_metadata)
        if hint is not None:
            self.msg, self.offset, self.end_offset = hint
        lines = []
        suffix = ""
        if self.lineno is not None:
            lines.append(f'  File "{self.filename or "<string>"}", line {self.lineno}\n')
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None and self.lineno is not None:
            raw = str(self.text).rstrip("\n")
            shown = raw.lstrip(" \n\f")
            removed = len(raw) - len(shown)
            lines.append(f"    {shown}\n")
            if self.offset is not None:
                end = self.end_offset
                if self.end_lineno not in (None, self.lineno):
                    end = len(raw) + 1
                if end in (None, 0, self.offset) or end == -1:
                    end = self.offset + 1
                start, stop = self.offset - 1 - removed, end - 1 - removed
                if start >= 0:
                    margin = "".join(c if c.isspace() else " " for c in shown[:start])
                    lines.append(f"    {margin:{start}}{'^' * (stop - start)}\n")
        lines.append(f"{self._name}: {self.msg or '<no detail available>'}{suffix}\n")
        return lines

    def format(self, *, chain=True, _output=None, **kwargs):
        output = _Output() if _output is None else _output
        for message, one in reversed(list(self._chain(chain))):
            if one.exceptions is None:
                yield from one._own_lines(output)
            elif output.depth > self.max_group_depth:
                yield from output.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from one._group_lines(output, chain)
            if message is not None:
                yield from _margined(output, [message])

    def _chain(self, chain):
        joint, one = None, self
        while one is not None:
            following, message = None, None
            if chain:
                if one.__cause__ is not None:
                    following, message = one.__cause__, _CAUSE
                elif one.__context__ is not None and not one.__suppress_context__:
                    following, message = one.__context__, _CONTEXT
            yield joint, one
            joint, one = message, following

    def _own_lines(self, output):
        if self.stack:
            yield from _margined(output, ["Traceback (most recent call last):\n"])
            yield from _margined(output, self.stack.format())
        yield from _margined(output, self.format_exception_only())

    def _group_lines(self, output, chain):
        is_outermost = output.depth == 0
        if is_outermost:
            output.depth += 1
        if self.stack:
            head = "Exception Group Traceback (most recent call last):\n"
            yield from output.emit(head, "+" if is_outermost else "|")
            yield from _margined(output, self.stack.format())
        yield from _margined(output, self.format_exception_only())
        count = len(self.exceptions)
        shown = min(count, self.max_group_width + 1)
        output.needs_close = False
        for index in range(shown):
            is_last = index == shown - 1
            if is_last:
                output.needs_close = True
            is_cut = index >= self.max_group_width
            title = "..." if is_cut else str(index + 1)
            corner = "+-" if index == 0 else "  "
            yield "  " * output.depth + f"{corner}+---------------- {title} ----------------\n"
            output.depth += 1
            if is_cut:
                more = count - self.max_group_width
                yield from output.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from self.exceptions[index].format(chain=chain, _output=output)
            if is_last and output.needs_close:
                yield "  " * output.depth + "+------------------------------------\n"
                output.needs_close = False
            output.depth -= 1
        if is_outermost:
            output.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)


def _margined(output, texts):
    if not output.depth:
        yield from texts
        return
    for text in texts:
        yield "".join(output.emit(text))


def _type_name(kind):
    if kind is None or kind is type(None):
        return None
    module = kind.__module__
    if module in ("__main__", "builtins"):
        return kind.__qualname__
    return f"{module}.{kind.__qualname__}"


def _write(texts, file):
    if file is None:
        file = sys.stderr
    for text in texts:
        print(text, file=file, end="")


def _value_and_tb(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _missing:
        if exc is None:
            return None, None
        if not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc, exc.__traceback__
    return value, tb


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kw):
    _write(_exception_lines(*_value_and_tb(exc, value, tb), limit, chain), file)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    return list(_exception_lines(*_value_and_tb(exc, value, tb), limit, chain))


def _exception_lines(value, tb, limit, chain):
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return te.format(chain=chain)


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    if value is _missing:
        value = exc
    te = TracebackException(type(value), value, None, compact=True)
    return list(te.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def extract_tb(tb, limit=None):
    return StackSummary._of(_places_tb(tb), limit, False)


def extract_stack(f=None, limit=None):
    places = list(_places_stack(_caller() if f is None else f))
    stack = StackSummary._of(places, limit, False)
    stack.reverse()
    return stack


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(_caller() if f is None else f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(_caller() if f is None else f, limit=limit), file=file)


def clear_frames(tb):
    """Empties the variables of all frames that are done."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
