"""Signatures: the parameters of a callable, and how arguments go to them."""

import enum
import functools
import keyword
import types

from ._told import CLASSES, TELLS_NOTHING, TELLS_WRONGLY, parameters_of
from ._kinds import isbuiltin, isclass, isfunction, ismethod, unwrap, _is_native_method


class _void:
    """Says that an argument was not given."""


class _empty:
    """Says that there is no default, annotation or result."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _descriptions[self]


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
_descriptions = {
    _POSITIONAL_ONLY: "positional-only",
    _POSITIONAL_OR_KEYWORD: "positional or keyword",
    _VAR_POSITIONAL: "variadic positional",
    _KEYWORD_ONLY: "keyword-only",
    _VAR_KEYWORD: "variadic keyword",
}


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        is_reserved = keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY
        if is_reserved or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            shown = formatannotation(
                self._annotation, quote_annotation_strings=quote_annotation_strings
            )
            text = f"{text}: {shown}"
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind is _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (
            self._name == other._name
            and self._kind == other._kind
            and self._default == other._default
            and self._annotation == other._annotation
        )


class BoundArguments:
    """Arguments by the names of the parameters they go to."""

    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            if parameter.kind is _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        has_begun = False
        for name, parameter in self._signature.parameters.items():
            if not has_begun:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    has_begun = True
                elif name not in self.arguments:
                    has_begun = True
                    continue
            if not has_begun or name not in self.arguments:
                continue
            if parameter.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({shown})>"


class Signature:
    """The parameters of a callable in order, and the annotation of its result."""

    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        top = _POSITIONAL_ONLY
        has_default = False
        for parameter in parameters or ():
            kind, name = parameter.kind, parameter.name
            if __validate_parameters__:
                if kind < top:
                    raise ValueError(
                        f"wrong parameter order: {top.description} parameter before "
                        f"{kind.description} parameter"
                    )
                if kind > top:
                    top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is not _empty:
                        has_default = True
                    elif has_default:
                        raise ValueError("non-default argument follows default argument")
                if name in found:
                    raise ValueError(f"duplicate parameter name: {name!r}")
            found[name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, follow_wrapped, (globals, locals, eval_str))

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(
            self._parameters.values() if parameters is _void else parameters,
            return_annotation=(
                self._return_annotation if return_annotation is _void else return_annotation
            ),
        )

    __replace__ = replace

    def _parts(self):
        names = tuple(p for p in self._parameters.values() if p.kind is not _KEYWORD_ONLY)
        named = {n: p for n, p in self._parameters.items() if p.kind is _KEYWORD_ONLY}
        return names, named, self._return_annotation

    def __hash__(self):
        names, named, result = self._parts()
        return hash((names, frozenset(named.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._parts() == other._parts()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = iter(self._parameters.values())
        left = []
        args = iter(args)
        positional_only_given = []
        while True:
            try:
                value = next(args)
            except StopIteration:
                following = next(parameters, None)
                if following is None or following.kind is _VAR_POSITIONAL:
                    break
                if following.name in kwargs:
                    if following.kind is _POSITIONAL_ONLY:
                        if following.default is _empty:
                            raise TypeError(
                                "missing a required positional-only argument: "
                                f"{following.name!r}"
                            )
                        positional_only_given.append(following)
                        continue
                    left = [following]
                    break
                if following.kind is _VAR_KEYWORD or following.default is not _empty:
                    left = [following]
                    break
                if partial:
                    left = [following]
                    break
                kind = " keyword-only" if following.kind is _KEYWORD_ONLY else ""
                raise TypeError(f"missing a required{kind} argument: {following.name!r}")
            parameter = next(parameters, None)
            if parameter is None:
                raise TypeError("too many positional arguments")
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError("too many positional arguments")
            if parameter.kind is _VAR_POSITIONAL:
                arguments[parameter.name] = (value, *args)
                break
            if parameter.name in kwargs and parameter.kind is not _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {parameter.name!r}")
            arguments[parameter.name] = value
        return self._bind_named((*left, *parameters), kwargs, arguments, partial)

    def _bind_named(self, parameters, kwargs, arguments, partial):
        rest = None
        kwargs = dict(kwargs)
        for parameter in parameters:
            if parameter.kind is _VAR_KEYWORD:
                rest = parameter
                continue
            if parameter.kind is _VAR_POSITIONAL:
                continue
            name = parameter.name
            if name in kwargs and parameter.kind is not _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif not partial and parameter.default is _empty:
                raise TypeError(f"missing a required argument: {name!r}")
        if kwargs:
            if rest is None:
                wrong = [
                    one.name for one in self._parameters.values()
                    if one.kind is _POSITIONAL_ONLY and one.name in kwargs
                ]
                if wrong:
                    raise TypeError(
                        "got some positional-only arguments passed as keyword arguments: "
                        f"{', '.join(wrong)!r}"
                    )
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[rest.name] = kwargs
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        parts = []
        needs_slash = False
        needs_star = True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind is _POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                parts.append("/")
                needs_slash = False
            if kind is _VAR_POSITIONAL:
                needs_star = False
            elif kind is _KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(parameter._format(quote_annotation_strings=quote_annotation_strings))
        if needs_slash:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(
                self._return_annotation, quote_annotation_strings=quote_annotation_strings
            )
        return text


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if not (isinstance(obj, (type, types.ModuleType)) or callable(obj)):
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if isinstance(obj, type):
        found = dict(obj.__annotations__) if "__annotate__" in _names(obj) else {}
    else:
        found = dict(getattr(obj, "__annotations__", None) or {})
    if eval_str:
        scope = getattr(unwrap(obj), "__globals__", None) if globals is None else globals
        if scope is None and isinstance(obj, type):
            import sys

            scope = vars(sys.modules.get(obj.__module__)) if obj.__module__ in sys.modules else {}
        for name, value in found.items():
            if isinstance(value, str):
                found[name] = eval(value, scope, locals)
    return found


def _names(cls):
    own = cls.__dict__
    if "__annotations__" in own or "__annotate__" in own or "__annotate_func__" in own:
        return {"__annotate__"}
    for base in cls.__mro__[1:]:
        if getattr(base, "__annotations__", None) is getattr(cls, "__annotations__", None):
            return set()
    return {"__annotate__"}


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
              annotation_format=None):
    return _signature_of(obj, follow_wrapped, (globals, locals, eval_str))


def _signature_of(obj, follow_wrapped, scope):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(_signature_of(obj.__func__, follow_wrapped, scope))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda one: hasattr(one, "__signature__") or ismethod(one))
        if ismethod(obj):
            return _signature_of(obj, follow_wrapped, scope)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if callable(given) and not isinstance(given, Signature):
            given = given()
        if isinstance(given, str):
            return _from_text(obj, given)
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    if isfunction(obj):
        return _from_function(obj, scope)
    if isinstance(obj, functools.partial):
        return _from_partial(obj, _signature_of(obj.func, follow_wrapped, scope))
    if isclass(obj):
        return _from_class(obj, follow_wrapped, scope)
    called = getattr(obj, "__qualname__", None)
    if called in TELLS_NOTHING:
        raise ValueError(f"no signature found for builtin {obj!r}")
    if called in TELLS_WRONGLY:
        raise ValueError(f"{obj!r} builtin has invalid signature")
    text = getattr(obj, "__text_signature__", None)
    if isinstance(text, str):
        found = _from_text(obj, text)
        return _without_first(found) if _is_native_method(obj) else found
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_signature_of(call, follow_wrapped, scope))
    if isbuiltin(obj):
        raise ValueError(f"no signature found for builtin {obj!r}")
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _from_function(function, scope):
    globals, locals, eval_str = scope
    annotations = get_annotations(function, globals=globals, locals=locals, eval_str=eval_str)
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    defaults = function.__defaults__ or ()
    first_default = count - len(defaults)
    parameters = []
    for index, name in enumerate(names[:count]):
        is_only = index < code.co_posonlyargcount
        default = defaults[index - first_default] if index >= first_default else _empty
        kind = _POSITIONAL_ONLY if is_only else _POSITIONAL_OR_KEYWORD
        parameters.append(
            Parameter(name, kind, default=default, annotation=annotations.get(name, _empty))
        )
    after = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        name = names[after]
        note = annotations.get(name, _empty)
        parameters.append(Parameter(name, _VAR_POSITIONAL, annotation=note))
        after += 1
    named = function.__kwdefaults__ or {}
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(
            name, _KEYWORD_ONLY, default=named.get(name, _empty),
            annotation=annotations.get(name, _empty),
        ))
    if code.co_flags & 8:
        name = names[after]
        parameters.append(
            Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty))
        )
    result = annotations.get("return", _empty)
    return Signature(parameters, return_annotation=result, __validate_parameters__=False)


def _from_partial(partial, found):
    try:
        bound = found.bind_partial(*partial.args, **partial.keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    given = len(partial.args)
    parameters = []
    is_named = False
    for position, (name, parameter) in enumerate(found.parameters.items()):
        kind = parameter.kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if position < given and name in bound.arguments:
                continue
            if name in partial.keywords:
                is_named = True
                parameter = parameter.replace(default=partial.keywords[name])
        elif kind is _KEYWORD_ONLY and name in partial.keywords:
            parameter = parameter.replace(default=partial.keywords[name])
        if is_named and kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        elif is_named and kind is _VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def _from_class(cls, follow_wrapped, scope):
    meta_call = type(cls).__dict__.get("__call__") if type(cls) is not type else None
    if isfunction(meta_call):
        return _without_first(_signature_of(meta_call, follow_wrapped, scope))
    for base in cls.__mro__:
        text = base.__dict__.get("__text_signature__")
        if isinstance(text, str):
            return _from_text(cls, text)
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            if isinstance(method, staticmethod):
                method = method.__func__
            if method is not None and (isfunction(method) or hasattr(method, "__wrapped__")):
                return _without_first(_signature_of(method, follow_wrapped, scope))
        if base.__module__ == "builtins" and base in (cls, *cls.__mro__[:-1]):
            if base.__name__ in CLASSES:
                return _from_text(base, CLASSES[base.__name__])
            break
    if cls is type:
        raise ValueError(f"no signature found for builtin {cls!r}")
    if cls.__module__ == "builtins":
        raise ValueError(f"no signature found for builtin type {cls!r}")
    return Signature()


def _from_text(obj, text):
    kinds = {
        "/": _POSITIONAL_ONLY, "": _POSITIONAL_OR_KEYWORD, "*": _VAR_POSITIONAL,
        "=": _KEYWORD_ONLY, "**": _VAR_KEYWORD,
    }
    parameters = [
        Parameter(name, kinds[mark], default=default[0] if default else _empty)
        for mark, name, default in parameters_of(text)
    ]
    return Signature(parameters, __validate_parameters__=False)
