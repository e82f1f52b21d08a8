"""What built-in functions tell of their arguments."""

import sys

# Built-ins whose arguments CPython has no way to write down.
TELLS_NOTHING = frozenset(
    f"{kind}.{name}"
    for kind in ("str", "bytes", "bytearray")
    for name in "count find rfind index rindex startswith endswith hex maketrans".split()
    if not (kind != "str" and name == "maketrans")
) | frozenset(
    "max min dir getattr iter next vars dict.pop dict.update memoryview.cast memoryview.hex log "
    "Context.run ContextVar.get Match.group Future.add_done_callback Task.add_done_callback "
    "getsizeof asctime clock_getres ctime get_clock_info gmtime localtime strftime strptime".split()
)


def parameters_of(text):
    """The parameters in `($self, a, /, b=1)`: kind, name, and the default in a tuple."""
    parts = [part.strip() for part in text.strip()[1:-1].split(",") if part.strip()]
    slash = parts.index("/") if "/" in parts else -1
    mark = ""
    for index, part in enumerate(parts):
        if part == "/":
            continue
        if part == "*":
            mark = "="
            continue
        name, _, default = part.partition("=")
        name = name.strip().lstrip("$")
        if name.startswith("**"):
            yield "**", name[2:], ()
        elif name.startswith("*"):
            yield "*", name[1:], ()
            mark = "="
        else:
            value = (eval(default, {"sys": sys}),) if default else ()
            yield "/" if index < slash else mark, name, value
