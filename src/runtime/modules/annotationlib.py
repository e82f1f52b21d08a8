"""Annotations as values, as texts, and as far as they can be evaluated."""

import enum as _enum

from _forward_references import ForwardRef, call_annotate_function, call_evaluate_function

__all__ = [
    "Format",
    "ForwardRef",
    "call_annotate_function",
    "call_evaluate_function",
    "get_annotate_from_class_namespace",
    "get_annotations",
    "annotations_to_string",
    "type_repr",
]


class Format(_enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


def get_annotate_from_class_namespace(obj):
    found = obj.get("__annotate__")
    return obj.get("__annotate_func__") if found is None else found


def type_repr(value):
    if isinstance(value, (type, type(type_repr), type(len))) and not hasattr(value, "__origin__"):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    return "..." if value is ... else repr(value)


def annotations_to_string(annotations):
    return {
        name: value if isinstance(value, str) else type_repr(value)
        for name, value in annotations.items()
    }


def _own_annotations(obj):
    found = getattr(obj, "__annotations__", None)
    if found is None:
        return None
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found


def _called(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
    return found


def _in_format(obj, format):
    if format == Format.VALUE:
        found = _own_annotations(obj)
        return _called(obj, format) if found is None else found
    if format == Format.FORWARDREF:
        try:
            found = _own_annotations(obj)
        except Exception:
            found = None
        if found is not None:
            return found
        found = _called(obj, format)
        return _own_annotations(obj) if found is None else found
    found = _called(obj, format)
    if found is not None:
        return found
    found = _own_annotations(obj)
    return None if found is None else annotations_to_string(found)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    if format not in (Format.VALUE, Format.FORWARDREF, Format.STRING):
        raise ValueError(f"Unsupported format {format!r}")
    found = _in_format(obj, format)
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    return _evaluated(obj, found, globals, locals)


def _evaluated(obj, annotations, globals, locals):
    from _natives import loaded_module

    while True:
        if hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        elif type(obj).__name__ == "partial":
            obj = obj.func
        else:
            break
    if globals is None:
        if isinstance(obj, type):
            module = loaded_module(obj.__module__)
            globals = {} if module is None else vars(module)
        else:
            globals = getattr(obj, "__globals__", None) or vars(obj)
    if locals is None:
        locals = dict(vars(obj)) if isinstance(obj, type) else {}
        for parameter in getattr(obj, "__type_params__", ()):
            locals.setdefault(parameter.__name__, parameter)
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value
        for name, value in annotations.items()
    }
