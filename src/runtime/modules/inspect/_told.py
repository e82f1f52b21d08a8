"""What built-in functions tell of their arguments."""

import sys

# Built-ins that tell CPython nothing of their arguments, and those that tell it wrongly.
TELLS_NOTHING = frozenset(
    "max min dir getattr iter next vars dict.update log Context.run Match.group getsizeof asctime "
    "clock_getres ctime get_clock_info gmtime localtime strftime strptime".split()
)
TELLS_WRONGLY = frozenset(
    f"{kind}.{name}"
    for kind in ("str", "bytes", "bytearray")
    for name in "count find rfind index rindex startswith endswith hex".split()
) | frozenset(
    "dict.pop type.maketrans memoryview.cast memoryview.hex ContextVar.get "
    "Future.add_done_callback Task.add_done_callback".split()
)

# What built-in classes are called with.
CLASSES = {
    "list": "(iterable=(), /)", "tuple": "(iterable=(), /)", "set": "(iterable=(), /)",
    "frozenset": "(iterable=(), /)", "float": "(x=0, /)", "bool": "(object=False, /)",
    "complex": "(real=0, imag=0)", "object": "()", "enumerate": "(iterable, start=0)",
    "zip": "(*iterables, strict=False)", "filter": "(function, iterable, /)",
    "map": "(function, iterable, /, *iterables, strict=False)", "reversed": "(sequence, /)",
    "property": "(fget=None, fset=None, fdel=None, doc=None)", "staticmethod": "(function, /)",
    "classmethod": "(function, /)", "memoryview": "(object)",
}


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
