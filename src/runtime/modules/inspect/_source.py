"""Where things are written: files, lines, sources, documentation and stacks."""

import linecache
import sys
from collections import namedtuple
from _tracebacks import block as _block
from _tracebacks import is_library as _is_library
from _tracebacks import place as _place

from ._kinds import (
    isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback, isroutine,
    isdatadescriptor, unwrap,
)


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = sys.maxsize
    for line in lines[1:]:
        content = len(line.lstrip(" "))
        if content:
            margin = min(margin, len(line) - content)
    if lines:
        lines[0] = lines[0].lstrip(" ")
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None or (isclass(object) and "__doc__" not in object.__dict__):
        doc = _inherited_doc(object) if doc is None else doc
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__:
            if base is not type and base.__dict__.get("__doc__") is not None:
                return base.__doc__
        return None
    if ismethod(object):
        name = object.__func__.__name__
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
    elif isinstance(object, property):
        name = getattr(object.fget, "__name__", None)
        owner = _class_of(object.fget)
    elif isfunction(object):
        name = object.__name__
        owner = _class_of(object)
    else:
        return None
    for base in getattr(owner, "__mro__", ()):
        found = base.__dict__.get(name)
        doc = getattr(found, "__doc__", None)
        if doc is not None:
            return doc
    return None


def _class_of(function):
    found = sys.modules.get(getattr(function, "__module__", None))
    if found is None:
        return None
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    if name is None and isframe(object):
        name = object.f_globals.get("__name__")
    return sys.modules.get(name)


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got "
        f"{type(object).__name__}"
    )


def getsourcefile(object):
    filename = getfile(object)
    return filename if linecache.getlines(filename) else None


getabsfile = getfile


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def findsource(object):
    filename = getfile(object)
    lines = linecache.getlines(filename)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            return lines, object.__dict__["__firstlineno__"] - 1
        except KeyError:
            raise OSError("source code not available")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return lines, object.co_firstlineno - 1


def getsourcelines(object):
    object = unwrap(object)
    lines, first = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    block = _block(getfile(object), first + 1)
    last = first + 1 if block is None else block[1]
    return lines[first:last], first + 1


def getsource(object):
    lines, _ = getsourcelines(object)
    return "".join(lines)


def getcomments(object):
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    at = first - 1
    indent = len(lines[first]) - len(lines[first].lstrip())
    while at >= 0:
        text = lines[at].expandtabs()
        if not text.lstrip().startswith("#") or len(text) - len(text.lstrip()) != indent:
            break
        comments.insert(0, text.lstrip())
        at -= 1
    return "".join(comments) or None


_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)
_Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset")


class Traceback(_Traceback):
    """Where a frame is, with some lines around it."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        fields = [f"{name}={getattr(self, name)!r}" for name in (*self._fields, "positions")]
        return f"Traceback({', '.join(fields)})"


class FrameInfo(_FrameInfo):
    """A frame and where it is."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        fields = [f"{name}={getattr(self, name)!r}" for name in (*self._fields, "positions")]
        return f"FrameInfo({', '.join(fields)})"


def getframeinfo(frame, context=1):
    place = _Positions(*(_place(frame)[i] for i in (0, 1, 2, 3)))
    lineno = place.lineno
    if istraceback(frame):
        frame = frame.tb_frame
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    code = frame.f_code
    lines, index = None, None
    if context > 0:
        first = lineno - 1 - context // 2
        source = linecache.getlines(code.co_filename)
        if source:
            first = max(0, min(first, len(source) - context))
            lines = source[first:first + context]
            index = lineno - 1 - first
    return Traceback(code.co_filename, lineno, code.co_name, lines, index, positions=place)


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    found = []
    while frame:
        if not _is_library(frame):
            info = getframeinfo(frame, context)
            found.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        if not _is_library(tb):
            info = getframeinfo(tb, context)
            found.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return found


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)
