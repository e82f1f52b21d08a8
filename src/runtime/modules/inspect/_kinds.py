"""What kind of object something is."""

import collections.abc
import functools
import types
from types import (
    AsyncGeneratorType, BuiltinFunctionType, CodeType, CoroutineType, FunctionType, GeneratorType,
    GetSetDescriptorType, MemberDescriptorType, MethodDescriptorType, MethodType,
    MethodWrapperType, ModuleType,
    TracebackType, WrapperDescriptorType, FrameType,
)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE = 16, 32, 128, 256
CO_ASYNC_GENERATOR, CO_HAS_DOCSTRING, CO_METHOD = 512, 0x4000000, 0x8000000
TPFLAGS_IS_ABSTRACT = 1 << 20


def ismodule(object):
    return isinstance(object, ModuleType)


def ispackage(object):
    return ismodule(object) and hasattr(object, "__path__")


def isclass(object):
    return isinstance(object, type)


def _is_native_method(object):
    if not isinstance(object, (BuiltinFunctionType, MethodWrapperType)):
        return False
    return object.__self__ is not None and not isinstance(object.__self__, ModuleType)


def ismethod(object):
    return isinstance(object, MethodType)


def isfunction(object):
    return isinstance(object, FunctionType)


def isbuiltin(object):
    return isinstance(object, BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, MethodWrapperType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    if isinstance(object, (MethodDescriptorType, WrapperDescriptorType)):
        return True
    kind = type(object)
    if hasattr(kind, "__set__") or hasattr(kind, "__delete__"):
        return False
    return hasattr(kind, "__get__") and not isbuiltin(object)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    if isinstance(object, (property, GetSetDescriptorType, MemberDescriptorType)):
        return True
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, MemberDescriptorType)


def isroutine(object):
    return (
        isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
        or ismethodwrapper(object)
    )


def istraceback(object):
    return isinstance(object, TracebackType)


def isframe(object):
    return isinstance(object, FrameType)


def iscode(object):
    return isinstance(object, CodeType)


def isgenerator(object):
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    return isinstance(object, CoroutineType)


def isasyncgen(object):
    return isinstance(object, AsyncGeneratorType)


def isawaitable(object):
    return (
        isinstance(object, CoroutineType)
        or isinstance(object, GeneratorType)
        and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
        or isinstance(object, collections.abc.Awaitable)
    )


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def _plain_function(object):
    while True:
        if isinstance(object, functools.partial):
            object = object.func
        elif ismethod(object):
            object = object.__func__
        else:
            return object


def _has_flag(object, flag):
    function = _plain_function(object)
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_marked = "_is_coroutine_mark"


def markcoroutinefunction(func):
    if hasattr(func, "__func__"):
        func = func.__func__
    setattr(func, _marked, True)
    return func


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(_plain_function(obj), _marked, False) is True


def unwrap(func, *, stop=None):
    seen = [func]
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if any(func is one for one in seen):
            raise ValueError(f"wrapper loop when unwrapping {seen[0]!r}")
        seen.append(func)
    return func


def _state(prefix, is_running, is_suspended, frame):
    if is_running:
        return prefix + "RUNNING"
    if is_suspended:
        return prefix + "SUSPENDED"
    return prefix + ("CLOSED" if frame is None else "CREATED")


GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING = "AGEN_CREATED", "AGEN_RUNNING"
AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_SUSPENDED", "AGEN_CLOSED"


def getgeneratorstate(generator):
    return _state("GEN_", generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    return _state("CORO_", coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    return _state("AGEN_", agen.ag_running, agen.ag_suspended, agen.ag_frame)


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getcoroutinelocals(coroutine):
    return {} if coroutine.cr_frame is None else coroutine.cr_frame.f_locals


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return {} if agen.ag_frame is None else agen.ag_frame.f_locals
