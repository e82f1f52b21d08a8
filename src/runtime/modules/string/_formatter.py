"""string.Formatter: str.format in parts that can be replaced."""

__name__ = "string"


class Formatter:
    """Fills fields in; subclasses say where values come from and how they are shown."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, field_name, spec, conversion in self.parse(format_string):
            if literal:
                parts.append(literal)
            if field_name is None:
                continue
            field_name, auto_arg_index = _numbered(field_name, auto_arg_index)
            value, used = self.get_field(field_name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index
            )
            parts.append(self.format_field(value, spec))
        return "".join(parts), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        return _parts(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            value = getattr(value, key) if is_attribute else value[key]
        return value, first


def _numbered(field_name, next_index):
    """The name with its number where it has none, and the number of the next."""
    first, _ = _split_name(field_name)
    if first == "":
        if next_index is False:
            raise ValueError(
                "cannot switch from manual field specification to automatic field numbering"
            )
        return f"{next_index}{field_name}", next_index + 1
    if isinstance(first, int):
        if next_index:
            raise ValueError(
                "cannot switch from automatic field numbering to manual field specification"
            )
        return field_name, False
    return field_name, next_index


def _parts(text):
    """Tuples of literal text and the field behind it: name, format and conversion, or None."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    return _read_parts(text)


def _read_parts(text):
    at = 0
    while at < len(text):
        start = at
        while at < len(text) and text[at] not in "{}":
            at += 1
        if at == len(text):
            yield text[start:], None, None, None
            return
        brace = text[at]
        if text[at + 1:at + 2] == brace:
            yield text[start:at + 1], None, None, None
            at += 2
            continue
        if brace == "}" or at + 1 == len(text):
            raise ValueError(f"Single '{brace}' encountered in format string")
        literal = text[start:at]
        name, spec, conversion, at = _field(text, at + 1)
        yield literal, name, spec, conversion


def _field(text, start):
    """Name, format and conversion of the field that begins at `start`, and where it ends."""
    at = start
    while at < len(text) and text[at] not in "}:!":
        if text[at] == "{":
            raise ValueError("unexpected '{' in field name")
        if text[at] == "[":
            closing = text.find("]", at)
            at = len(text) if closing < 0 else closing
        else:
            at += 1
    if at >= len(text):
        raise ValueError("expected '}' before end of string")
    name = text[start:at]
    if text[at] == "}":
        return name, "", None, at + 1
    conversion = None
    if text[at] == "!":
        if at + 1 == len(text):
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[at + 1]
        at += 2
        following = text[at:at + 1]
        if following == "}":
            return name, "", conversion, at + 1
        if following not in ("", ":"):
            raise ValueError("expected ':' after conversion specifier")
    spec_start = at + 1
    depth = 1
    for at in range(spec_start, len(text)):
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
            if depth == 0:
                return name, text[spec_start:at], conversion, at + 1
    raise ValueError("unmatched '{' in format spec")


def _key(text):
    return int(text) if text.isascii() and text.isdigit() else text


def _split_name(name):
    """The first part of a field name, and the attributes and items behind it."""
    at = 0
    while at < len(name) and name[at] not in ".[":
        at += 1
    return _key(name[:at]), _rest_of_name(name, at)


def _rest_of_name(name, at):
    while at < len(name):
        if name[at] == ".":
            start = at = at + 1
            while at < len(name) and name[at] not in ".[":
                at += 1
            key, is_attribute = name[start:at], True
        elif name[at] == "[":
            closing = name.find("]", at)
            if closing < 0:
                raise ValueError("Missing ']' in format string")
            key, is_attribute = _key(name[at + 1:closing]), False
            at = closing + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if key == "":
            raise ValueError("Empty attribute in format string")
        yield is_attribute, key
