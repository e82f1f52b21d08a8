"""What objects contain: attributes, arguments of calls, names of closures."""

import builtins
import types
from collections import namedtuple
from _static_attributes import getattr_static
from _tracebacks import bound as _bound

from ._kinds import isclass, isframe, isfunction, ismethod
from ._signature import (
    _empty, _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL,
    _signature_of,
)

FullArgSpec = namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations"
)
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args, varargs, varkw")
Attribute = namedtuple("Attribute", "name kind defining_class object")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def _members(object, predicate, getter):
    names = set(dir(object))
    if isclass(object):
        for base in object.__mro__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.add(name)
    results = []
    for name in sorted(names):
        try:
            value = getter(object, name)
        except AttributeError:
            for base in getattr(object, "__mro__", ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
    return results


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def getmro(cls):
    return cls.__mro__


def classify_class_attrs(cls):
    found = []
    for name in sorted(dir(cls)):
        home, value = None, None
        for base in cls.__mro__:
            if name in base.__dict__:
                home, value = base, base.__dict__[name]
                break
        if home is None:
            value = getattr(cls, name, None)
        if isinstance(value, (staticmethod, types.BuiltinFunctionType)):
            kind = "static method"
        elif isinstance(value, classmethod):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif callable(value) and not isclass(value):
            kind = "method"
        else:
            kind = "data"
        found.append(Attribute(name, kind, home, value))
    return found


def getfullargspec(func):
    try:
        found = _signature_of(func, False, (None, None, False))
        if ismethod(func):
            found = _signature_of(func.__func__, False, (None, None, False))
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, kwonly, defaults, named, notes = [], [], [], {}, {}
    varargs = varkw = None
    if found.return_annotation is not found.empty:
        notes["return"] = found.return_annotation
    for parameter in found.parameters.values():
        name = parameter.name
        if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind is _VAR_POSITIONAL:
            varargs = name
        elif parameter.kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if parameter.default is not _empty:
                named[name] = parameter.default
        elif parameter.kind is _VAR_KEYWORD:
            varkw = name
        if parameter.annotation is not _empty:
            notes[name] = parameter.annotation
    return FullArgSpec(
        args, varargs, varkw, tuple(defaults) or None, kwonly, named or None, notes
    )


def getcallargs(func, /, *positional, **named):
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    return _bound(func, positional, named)


def getargs(co):
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    args = list(names[:count])
    varargs = varkw = None
    if co.co_flags & 4:
        varargs = names[count]
        count += 1
    if co.co_flags & 8:
        varkw = names[count]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatvalue=lambda value: "=" + repr(value)):
    specs = [name + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(f"*{varargs}{formatvalue(locals[varargs])}")
    if varkw:
        specs.append(f"**{varkw}{formatvalue(locals[varkw])}")
    return f"({', '.join(specs)})"


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    scope = func.__globals__
    found, natives, unbound = {}, {}, set()
    for name in code.co_names:
        if name in scope:
            found[name] = scope[name]
        elif hasattr(builtins, name):
            natives[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, natives, unbound)


def walktree(classes, children, parent):
    results = []
    for cls in sorted(classes, key=lambda one: (one.__module__, one.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for cls in classes:
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)
