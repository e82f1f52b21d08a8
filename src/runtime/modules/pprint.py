"""Values laid out over several lines, where one is too short for them."""

import collections
import re
import sys
import types
from dataclasses import fields, is_dataclass
from io import StringIO

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *,
    compact=False, sort_dicts=True, underscore_numbers=False,
):
    """Writes a value, laid out."""
    printer = PrettyPrinter(
        indent, width, depth, stream,
        compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers,
    )
    printer.pprint(object)


def pformat(
    object, indent=1, width=80, depth=None, *,
    compact=False, sort_dicts=True, underscore_numbers=False,
):
    """A value laid out, as text."""
    printer = PrettyPrinter(
        indent, width, depth,
        compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers,
    )
    return printer.pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """As pprint, with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr of a value that may hold itself."""
    return PrettyPrinter()._described(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval would give the value back."""
    return PrettyPrinter()._described(object, {}, None, 0)[1]


def isrecursive(object):
    """Whether the value holds itself."""
    return PrettyPrinter()._described(object, {}, None, 0)[2]


class _Ordered:
    """A key that can be compared with any other: by type where it cannot by value."""

    __slots__ = ["value"]

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (
                str(type(other.value)), id(other.value)
            )


def _ordered_pair(pair):
    return _Ordered(pair[0]), _Ordered(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class _Place:
    """Where something is laid out: column, room to leave behind it, and how deep."""

    __slots__ = ("write", "column", "behind", "context", "level")

    def __init__(self, write, column, behind, context, level):
        self.write = write
        self.column = column
        self.behind = behind
        self.context = context
        self.level = level

    def moved(self, columns=0, behind=0, level=0):
        return _Place(
            self.write, self.column + columns, self.behind + behind, self.context,
            self.level + level,
        )

    def item(self, columns, is_last):
        """The place of an item: behind all but the last there is a comma."""
        behind = self.behind if is_last else 1
        return _Place(self.write, self.column + columns, behind, self.context, self.level)


_scalars = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


class PrettyPrinter:
    """Lays values out."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *,
        compact=False, sort_dicts=True, underscore_numbers=False,
    ):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is None:
            return
        self._lay_out(object, _Place(self._stream.write, 0, 0, {}, 0))
        self._stream.write("\n")

    def pformat(self, object):
        stream = StringIO()
        self._lay_out(object, _Place(stream.write, 0, 0, {}, 0))
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, is_readable, is_recursive = self.format(object, {}, 0, 0)
        return is_readable and not is_recursive

    def format(self, object, context, maxlevels, level):
        """A value in one line, whether it can be read back, and whether it holds itself."""
        return self._described(object, context, maxlevels, level)

    # In one line.

    def _line(self, object, place):
        return self.format(object, place.context.copy(), self._depth, place.level)[0]

    def _pairs(self, mapping):
        items = mapping.items()
        return sorted(items, key=_ordered_pair) if self._sort_dicts else items

    def _described(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _scalars:
            return repr(object), True, False
        shown_by = getattr(kind, "__repr__", None)
        if issubclass(kind, int) and shown_by is int.__repr__:
            text = f"{object:_d}" if self._underscore_numbers else repr(object)
            return text, True, False
        if issubclass(kind, dict) and shown_by is dict.__repr__:
            if not object:
                return "{}", True, False
            return self._described_items(object, "{%s}", context, maxlevels, level)
        if issubclass(kind, list) and shown_by is list.__repr__:
            if not object:
                return "[]", True, False
            return self._described_items(object, "[%s]", context, maxlevels, level)
        if issubclass(kind, tuple) and shown_by is tuple.__repr__:
            if not object:
                return "()", True, False
            frame = "(%s,)" if len(object) == 1 else "(%s)"
            return self._described_items(object, frame, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith("<"), False

    def _described_items(self, object, frame, context, maxlevels, level):
        if maxlevels and level >= maxlevels:
            return frame % "...", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        is_readable, is_recursive = True, False
        texts = []
        for group in self._pairs(object) if frame[0] == "{" else ((item,) for item in object):
            described = [self.format(part, context, maxlevels, level + 1) for part in group]
            texts.append(": ".join([text for text, _, _ in described]))
            is_readable = is_readable and all(part[1] for part in described)
            is_recursive = is_recursive or any(part[2] for part in described)
        del context[id(object)]
        return frame % ", ".join(texts), is_readable, is_recursive

    # Over several lines.

    def _lay_out(self, object, place):
        if id(object) in place.context:
            place.write(_recursion(object))
            return
        text = self._line(object, place)
        if len(text) > self._width - place.column - place.behind:
            shape = _shapes.get(type(object).__repr__)
            if shape is None and _is_shown_by_fields(object):
                shape = _dataclass
            if shape is not None:
                place.context[id(object)] = 1
                shape(self, object, place.moved(level=1))
                del place.context[id(object)]
                return
        place.write(text)

    def _first_indent(self, place):
        place.write(" " * (self._indent - 1))

    def _lay_out_pairs(self, pairs, place):
        place = place.moved(self._indent)
        last = len(pairs) - 1
        for index, (key, value) in enumerate(pairs):
            text = self._line(key, place)
            place.write(f"{text}: ")
            self._lay_out(value, place.item(len(text) + 2, index == last))
            if index < last:
                place.write(",\n" + " " * place.column)

    def _lay_out_fields(self, pairs, place):
        last = len(pairs) - 1
        for index, (name, value) in enumerate(pairs):
            place.write(f"{name}=")
            if id(value) in place.context:
                place.write("...")
            else:
                self._lay_out(value, place.item(len(name) + 1, index == last))
            if index < last:
                place.write(",\n" + " " * place.column)

    def _lay_out_items(self, items, place):
        self._first_indent(place)
        place = place.moved(self._indent)
        whole_room = room = self._width - place.column + 1
        apart = ",\n" + " " * place.column
        between = ""
        items = list(items)
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                whole_room -= place.behind
                room -= place.behind
            if self._compact:
                text = self._line(item, place)
                needed = len(text) + 2
                if room < needed:
                    room = whole_room
                    if between:
                        between = apart
                if room >= needed:
                    room -= needed
                    place.write(between + text)
                    between = ", "
                    continue
            place.write(between)
            between = apart
            self._lay_out(item, place.item(0, is_last))


def _is_shown_by_fields(object):
    if not is_dataclass(object) or isinstance(object, type):
        return False
    shown_by = type(object).__repr__
    module = getattr(shown_by, "__globals__", {}).get("__name__")
    return object.__dataclass_params__.repr and module == "dataclasses"


# How the kinds are laid out; `place` is that of the value itself, one level deeper.


def _dataclass(printer, object, place):
    name = type(object).__name__
    place.write(name + "(")
    pairs = [(field.name, getattr(object, field.name)) for field in fields(object) if field.repr]
    printer._lay_out_fields(pairs, place.moved(len(name) + 1))
    place.write(")")


def _dict(printer, object, place):
    place.write("{")
    printer._first_indent(place)
    if len(object):
        printer._lay_out_pairs(printer._pairs(object), place.moved(behind=1))
    place.write("}")


def _ordered_dict(printer, object, place):
    if not len(object):
        place.write(repr(object))
        return
    name = type(object).__name__
    place.write(name + "(")
    printer._lay_out(list(object.items()), place.moved(len(name) + 1, 1))
    place.write(")")


def _list(printer, object, place):
    place.write("[")
    printer._lay_out_items(object, place.moved(behind=1))
    place.write("]")


def _tuple(printer, object, place):
    end = ",)" if len(object) == 1 else ")"
    place.write("(")
    printer._lay_out_items(object, place.moved(behind=len(end)))
    place.write(end)


def _set(printer, object, place):
    if not len(object):
        place.write(repr(object))
        return
    name = "" if type(object) is set else type(object).__name__
    start, end = (name + "({", "})") if name else ("{", "}")
    place.write(start)
    items = sorted(object, key=_Ordered)
    printer._lay_out_items(items, place.moved(len(start) - 1, len(end)))
    place.write(end)


def _text(printer, object, place):
    if not object:
        place.write(repr(object))
        return
    # Only a text that stands alone is put in brackets.
    is_alone = place.level == 1
    if is_alone:
        place = place.moved(1, 1)
    chunks = list(_text_chunks(object.splitlines(True), printer._width - place.column, place.behind))
    if len(chunks) == 1:
        place.write(chunks[0])
        return
    text = ("\n" + " " * place.column).join(chunks)
    place.write(f"({text})" if is_alone else text)


def _text_chunks(lines, room, behind):
    """Reprs of pieces that fit into a line each; parted behind white space."""
    for number, line in enumerate(lines):
        is_last_line = number == len(lines) - 1
        text = repr(line)
        if len(text) <= room - (behind if is_last_line else 0):
            yield text
            continue
        parts = re.findall(r"\S*\s*", line)[:-1]
        current = ""
        for index, part in enumerate(parts):
            is_last = is_last_line and index == len(parts) - 1
            if len(repr(current + part)) > room - (behind if is_last else 0):
                if current:
                    yield repr(current)
                current = part
            else:
                current += part
        if current:
            yield repr(current)


def _bytes(printer, object, place):
    if len(object) <= 4:
        place.write(repr(object))
        return
    is_alone = place.level == 1
    if is_alone:
        place = place.moved(1, 1)
    chunks = _bytes_chunks(object, printer._width - place.column, place.behind)
    text = ("\n" + " " * place.column).join(chunks)
    place.write(f"({text})" if is_alone else text)


def _bytes_chunks(data, room, behind):
    """Reprs of pieces of whole groups of four."""
    current = b""
    last_start = len(data) // 4 * 4
    for start in range(0, len(data), 4):
        candidate = current + data[start:start + 4]
        if start == last_start:
            room -= behind
        if len(repr(candidate)) > room:
            if current:
                yield repr(current)
            current = data[start:start + 4]
        else:
            current = candidate
    if current:
        yield repr(current)


def _bytearray(printer, object, place):
    place.write("bytearray(")
    _bytes(printer, bytes(object), place.moved(10, 1, 1))
    place.write(")")


def _mapping_proxy(printer, object, place):
    place.write("mappingproxy(")
    printer._lay_out(object.copy(), place.moved(13, 1))
    place.write(")")


def _simple_namespace(printer, object, place):
    is_plain = type(object) is types.SimpleNamespace
    name = "namespace" if is_plain else type(object).__name__
    place.write(name + "(")
    printer._lay_out_fields(object.__dict__.items(), place.moved(len(name) + 1))
    place.write(")")


def _default_dict(printer, object, place):
    if not len(object):
        place.write(repr(object))
        return
    factory = printer._line(object.default_factory, place)
    name = type(object).__name__
    place = place.moved(len(name) + 1, 1)
    place.write(f"{name}({factory},\n" + " " * place.column)
    _dict(printer, object, place)
    place.write(")")


def _counter(printer, object, place):
    if not len(object):
        place.write(repr(object))
        return
    name = type(object).__name__
    place.write(name + "({")
    printer._first_indent(place)
    printer._lay_out_pairs(object.most_common(), place.moved(len(name) + 1, 2))
    place.write("})")


def _chain_map(printer, object, place):
    if not len(object.maps):
        place.write(repr(object))
        return
    name = type(object).__name__
    place.write(name + "(")
    place = place.moved(len(name) + 1, 1)
    last = len(object.maps) - 1
    for index, mapping in enumerate(object.maps):
        printer._lay_out(mapping, place.item(0, index == last))
        place.write(")" if index == last else ",\n" + " " * place.column)


def _deque(printer, object, place):
    if not len(object):
        place.write(repr(object))
        return
    name = type(object).__name__
    place.write(name + "([")
    place = place.moved(len(name) + 1)
    if object.maxlen is None:
        printer._lay_out_items(object, place.moved(behind=2))
        place.write("])")
        return
    printer._lay_out_items(object, _Place(place.write, place.column, 2, place.context, place.level))
    most = printer._line(object.maxlen, place)
    place.write(f"],\n{' ' * place.column}maxlen={most})")


def _wrapper(printer, object, place):
    printer._lay_out(object.data, place.moved(level=-1))


_shapes = {
    dict.__repr__: _dict,
    list.__repr__: _list,
    tuple.__repr__: _tuple,
    set.__repr__: _set,
    frozenset.__repr__: _set,
    str.__repr__: _text,
    bytes.__repr__: _bytes,
    bytearray.__repr__: _bytearray,
    types.MappingProxyType.__repr__: _mapping_proxy,
    types.SimpleNamespace.__repr__: _simple_namespace,
    collections.OrderedDict.__repr__: _ordered_dict,
    collections.defaultdict.__repr__: _default_dict,
    collections.Counter.__repr__: _counter,
    collections.ChainMap.__repr__: _chain_map,
    collections.deque.__repr__: _deque,
    collections.UserDict.__repr__: _wrapper,
    collections.UserList.__repr__: _wrapper,
    collections.UserString.__repr__: _wrapper,
}
