"""Lines of the program's own sources."""

from _tracebacks import source as _source


def getlines(filename, module_globals=None):
    lines = _source(filename)
    if lines is None:
        return []
    if lines and lines[-1] == "":
        lines.pop()
    return [line + "\n" for line in lines]


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    """Sources do not change while a simulation runs, so nothing is cached."""


def checkcache(filename=None):
    """Sources do not change while a simulation runs, so nothing is cached."""
