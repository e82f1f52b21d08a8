"""Annotations that name what is not there yet: evaluated as texts, or as far as they can be."""

__name__ = "annotationlib"

from _natives import (
    annotation_names as _annotation_names,
    loaded_module as _loaded_module,
)

_VALUE, _WITH_FAKE_GLOBALS, _FORWARDREF, _STRING = 1, 2, 3, 4

_CellType = type((lambda cell: lambda: cell)(None).__closure__[0])
_FunctionType = type(lambda: None)


class ForwardRef:
    """A type named by a text, to be looked up later."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self.__globals__ = None
        self.__cell__ = None
        self.__extra_names__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        if cls.__name__ != "_Stringifier":
            raise TypeError("Cannot subclass ForwardRef")

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=_VALUE):
        if format == _STRING:
            return self.__forward_arg__
        if owner is None:
            owner = self.__owner__
        names = _names_for(self, globals, owner)
        inner = _inner_names(self, locals, owner)
        if type_params is None and owner is not None:
            type_params = getattr(owner, "__type_params__", None)
        for parameter in type_params or ():
            inner.setdefault(parameter.__name__, parameter)
        if self.__extra_names__:
            inner = {**inner, **self.__extra_names__}
        arg = self.__forward_arg__
        if format == _FORWARDREF:
            try:
                return eval(arg, names, inner)
            except Exception:
                return self
        if arg.isidentifier() and arg not in inner and arg not in names:
            import builtins

            if not hasattr(builtins, arg):
                raise NameError(f"name {arg!r} is not defined", name=arg)
        return eval(arg, names, inner)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return _identity(self) == _identity(other) and self.__globals__ is other.__globals__

    def __hash__(self):
        return hash(_identity(self))

    def __or__(self, other):
        from typing import Union

        return Union[self, other]

    def __ror__(self, other):
        from typing import Union

        return Union[other, self]

    def __repr__(self):
        more = ""
        if self.__forward_module__ is not None:
            more += f", module={self.__forward_module__!r}"
        if self.__forward_is_class__:
            more += ", is_class=True"
        if self.__owner__ is not None:
            more += f", owner={self.__owner__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{more})"


def _identity(reference):
    return (
        reference.__forward_arg__,
        reference.__forward_module__,
        reference.__forward_is_class__,
    )


def _names_for(reference, given, owner):
    if given is not None:
        return given
    module = reference.__forward_module__
    if isinstance(module, str):
        module = _loaded_module(module)
    if module is not None:
        return vars(module)
    if reference.__globals__ is not None:
        return reference.__globals__
    if isinstance(owner, type):
        module = _loaded_module(owner.__module__)
        return {} if module is None else vars(module)
    return getattr(owner, "__globals__", None) or {}


def _inner_names(reference, given, owner):
    found = dict(given or {})
    if given is None and isinstance(owner, type):
        found.update(vars(owner))
    cells = reference.__cell__
    for name, cell in (cells or {}).items():
        try:
            found.setdefault(name, cell.cell_contents)
        except ValueError:
            pass
    return found


# How tightly each operator binds, for the parentheses of a text.
_COMPARE, _OR, _XOR, _AND, _SHIFT, _SUM, _TERM, _FACTOR, _POWER, _ATOM = range(10)


class _Stringifier(ForwardRef):
    """Stands for a name in an annotation and writes down what is done with it."""

    def __init__(self, text, priority, world, extra=None):
        super().__init__(text, owner=world.owner, is_class=world.is_class)
        self.__globals__ = world.names
        self.__cell__ = world.cells
        self.__extra_names__ = extra
        self.__priority__ = priority
        self.__world__ = world
        world.made.append(self)

    def __getitem__(self, key):
        extra = dict(self.__extra_names__ or {})
        inner = _subscript_text(self.__world__, key, extra)
        return _combined(self, f"{_within(self, _ATOM)}[{inner}]", _ATOM, extra)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return _combined(self, f"{_within(self, _ATOM)}.{name}", _ATOM, self.__extra_names__)

    def __call__(self, *args, **kwargs):
        extra = dict(self.__extra_names__ or {})
        parts = [_text_of(self.__world__, each, extra)[0] for each in args]
        for name, value in kwargs.items():
            parts.append(f"{name}={_text_of(self.__world__, value, extra)[0]}")
        return _combined(self, f"{_within(self, _ATOM)}({', '.join(parts)})", _ATOM, extra)

    def __iter__(self):
        yield _combined(self, f"*{self.__forward_arg__}", _ATOM, self.__extra_names__)

    def __format__(self, spec):
        raise TypeError("Cannot stringify annotation containing string formatting")

    def __hash__(self):
        return id(self)


def _combined(one, text, priority, extra):
    return _Stringifier(text, priority, one.__world__, extra or None)


def _within(one, least):
    text = one.__forward_arg__
    return text if one.__priority__ >= least else f"({text})"


def _text_of(world, value, extra):
    """How a value is written in an annotation, and how tightly it binds."""
    if isinstance(value, _Stringifier):
        extra.update(value.__extra_names__ or {})
        return value.__forward_arg__, value.__priority__
    if value is None or type(value) in (str, int, float, bool, complex, bytes):
        return repr(value), _ATOM
    if value is ... and world.is_text:
        return "...", _ATOM
    if type(value) in (list, tuple, set, dict, slice):
        return _display_text(world, value, extra), _ATOM
    name = f"__annotationlib_name_{world.next_number()}__"
    extra[name] = value
    return name, _ATOM


def _display_text(world, value, extra):
    def text(each):
        return _text_of(world, each, extra)[0]

    if type(value) is dict:
        return "{" + ", ".join([f"{text(key)}: {text(one)}" for key, one in value.items()]) + "}"
    if type(value) is slice:
        ends = [value.start, value.stop]
        shown = ":".join(["" if each is None else text(each) for each in ends])
        return shown if value.step is None else f"{shown}:{text(value.step)}"
    parts = [text(each) for each in value]
    if type(value) is list:
        return f"[{', '.join(parts)}]"
    if type(value) is set:
        return "{" + ", ".join(parts) + "}" if parts else "{*()}"
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"


def _subscript_text(world, key, extra):
    if type(key) is not tuple or not key:
        return _text_of(world, key, extra)[0]
    parts = [_text_of(world, each, extra)[0] for each in key]
    return f"{parts[0]}," if len(parts) == 1 else ", ".join(parts)


def _binary(symbol, priority, is_reflected):
    left, right = priority, priority + 1
    if symbol == "**":
        left, right = priority + 1, priority
    if priority == _COMPARE:
        left = right = priority + 1

    def method(self, other):
        extra = dict(self.__extra_names__ or {})
        sides = [(self.__forward_arg__, self.__priority__), _text_of(self.__world__, other, extra)]
        if is_reflected:
            sides.reverse()
        (one, first), (two, second) = sides
        one = one if first >= left else f"({one})"
        two = two if second >= right else f"({two})"
        return _combined(self, f"{one} {symbol} {two}", priority, extra)

    return method


def _unary(symbol):
    def method(self):
        text = f"{symbol}{_within(self, _FACTOR)}"
        return _combined(self, text, _FACTOR, self.__extra_names__)

    return method


for _name, _symbol, _priority in (
    ("or", "|", _OR),
    ("xor", "^", _XOR),
    ("and", "&", _AND),
    ("lshift", "<<", _SHIFT),
    ("rshift", ">>", _SHIFT),
    ("add", "+", _SUM),
    ("sub", "-", _SUM),
    ("mul", "*", _TERM),
    ("matmul", "@", _TERM),
    ("truediv", "/", _TERM),
    ("floordiv", "//", _TERM),
    ("mod", "%", _TERM),
    ("pow", "**", _POWER),
):
    setattr(_Stringifier, f"__{_name}__", _binary(_symbol, _priority, False))
    setattr(_Stringifier, f"__r{_name}__", _binary(_symbol, _priority, True))
for _name, _symbol in (
    ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">="), ("eq", "=="), ("ne", "!="),
):
    setattr(_Stringifier, f"__{_name}__", _binary(_symbol, _COMPARE, False))
for _name, _symbol in (("neg", "-"), ("pos", "+"), ("invert", "~")):
    setattr(_Stringifier, f"__{_name}__", _unary(_symbol))


class _World:
    """What one evaluation with made-up names shares."""

    def __init__(self, names, owner, is_class, is_text):
        self.names = names
        self.cells = None
        self.owner = owner
        self.is_class = is_class
        self.is_text = is_text
        self.made = []
        self._number = 0

    def next_number(self):
        self._number += 1
        return self._number

    def settle(self):
        """The evaluation is over: what stands for a name is a reference from now on."""
        for one in self.made:
            del one.__dict__["__priority__"], one.__dict__["__world__"]
            one.__class__ = ForwardRef


def _cells(function, world, is_known):
    """The cells of an annotate function, with made-up names where they are empty or not asked for."""
    cells = []
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or ()):
        if name == "__classdict__":
            cell = cell if is_known else _CellType({})
        elif name != "__conditional_annotations__":
            try:
                cell.cell_contents
                is_there = is_known
            except ValueError:
                is_there = False
            if not is_there:
                cell = _CellType(_Stringifier(name, _ATOM, world))
        cells.append(cell)
    return tuple(cells)


def _run(function, owner, is_text, is_known):
    import builtins

    world = _World(function.__globals__, owner, isinstance(owner, type), is_text)
    made_up = {} if is_text or not is_known else dict(function.__globals__)
    for name in _annotation_names(function.__code__):
        if name == "__conditional_annotations__":
            if name in function.__globals__:
                made_up[name] = function.__globals__[name]
        elif not is_known or name not in made_up and not hasattr(builtins, name):
            made_up[name] = _Stringifier(name, _ATOM, world)
    cells = _cells(function, world, is_known)
    if function.__code__.co_freevars:
        world.cells = dict(zip(function.__code__.co_freevars, function.__closure__))
    called = _FunctionType(
        function.__code__, made_up, function.__name__, function.__defaults__, cells or None,
        function.__kwdefaults__,
    )
    result = called(_WITH_FAKE_GLOBALS)
    return world, result


def _as_text(world, value):
    if isinstance(value, str):
        return value
    if isinstance(value, _Stringifier):
        return value.__forward_arg__
    if value is ...:
        return "..."
    if type(value) in (list, tuple, set, dict):
        return _display_text(world, value, {})
    return repr(value)


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    if format == _WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == _VALUE:
        raise RuntimeError("annotate function does not support VALUE format")
    if format != _STRING and format != _FORWARDREF:
        raise ValueError(f"Invalid format: {format!r}")
    if format == _STRING:
        world, result = _run(annotate, owner, True, False)
        if _is_evaluate:
            return _as_text(world, result)
        return {name: _as_text(world, value) for name, value in result.items()}
    try:
        world, result = _run(annotate, owner, False, True)
    except Exception:
        world, result = _run(annotate, owner, False, False)
        world.settle()
        if _is_evaluate:
            return _as_far(result)
        return {name: _as_far(value) for name, value in result.items()}
    world.settle()
    return result


def _as_far(value):
    return value.evaluate(format=_FORWARDREF) if isinstance(value, ForwardRef) else value


def annotations_of(cls):
    """The annotations of a class, names that are not there yet as references."""
    try:
        return cls.__annotations__
    except Exception:
        return call_annotate_function(cls.__annotate__, _FORWARDREF, owner=cls)
