"""What annotations are written with: special forms, variables, subscripted types."""

__name__ = "typing"

from _forward_references import ForwardRef
from _natives import generic_alias, union_of

from ._variables import ParamSpec, TypeVar, TypeVarTuple, _Operand, _Variable


def _type_repr(value):
    if value is ...:
        return "..."
    if value is None:
        return "None"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_type_repr, value))}]"
    if isinstance(value, type) and not isinstance(value, type(list[int])):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if type(value).__name__ == "function":
        return value.__name__
    return repr(value)


def _checked(value, message):
    if value is None:
        return type(None)
    if isinstance(value, str):
        return ForwardRef(value)
    if value is Generic or value is Protocol:
        raise TypeError(f"Plain {value} is not valid as type argument")
    if type(value) is tuple:
        raise TypeError(f"{message} Got {value!r:.100}.")
    return value


class _Form(_Operand):
    """`Optional`, `Literal`, `Final`, ...: what it makes of its subscript is told as a function."""

    def __init__(self, name, make=None, doc=None):
        self._name = name
        self._make = make
        self.__doc__ = doc

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, parameters):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, parameters)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")


def _variables_in(args):
    found = []
    for arg in args:
        inner = [arg] if isinstance(arg, _Variable) else getattr(arg, "__parameters__", ())
        if isinstance(arg, (list, tuple)):
            inner = _variables_in(arg)
        if not isinstance(inner, (tuple, list)):
            continue
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


class _Alias(_Operand):
    """A subscripted generic class or form: `Stack[int]`, `List[str]`, `Literal[1]`."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _variables_in(args)
        self._name = name

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        args = ", ".join(map(_type_repr, self.__args__)) or "()"
        return f"{name}[{args}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        known = _known_arguments(self, self.__parameters__, args)
        made = _substituted(self.__args__, known)
        return type(self)(self.__origin__, made, self._name)

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot instantiate {self!r}")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot subclass {self!r}")
        entries = [self.__origin__]
        if self.__origin__ is Generic and any(
            isinstance(base, _Alias) and base is not self and isinstance(base.__origin__, type)
            and issubclass(base.__origin__, Generic) and base.__origin__ is not Generic
            for base in bases
        ):
            return ()
        if self._name and not issubclass(self.__origin__, Generic) and Generic not in bases:
            later = bases[bases.index(self) + 1 :]
            if not any(
                isinstance(base, _Alias) or isinstance(base, type) and issubclass(base, Generic)
                for base in later
            ):
                entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name[:2] == name[-2:] == "__"):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _known_arguments(origin, parameters, args):
    """What stands for each parameter: defaults filled in, the rest of `*Ts` and `**P` gathered."""
    args = list(args)
    gathering = [index for index, one in enumerate(parameters) if isinstance(one, TypeVarTuple)]
    if len(gathering) > 1:
        raise TypeError(f"More than one TypeVarTuple parameter in {origin}")
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
        if not args or not (isinstance(args[0], (list, tuple, ParamSpec)) or args[0] is ...):
            args = [tuple(args)] if args else args
    if any(isinstance(one, ParamSpec) and not one.has_default() for one in parameters[len(args):]):
        raise TypeError(f"Too few arguments for {origin}")
    needed = [one for one in parameters if not isinstance(one, TypeVarTuple)]
    least = sum([not one.has_default() for one in needed])
    is_fewer = len(args) < least
    if is_fewer or len(args) > len(needed) and not gathering:
        few = "few" if is_fewer else "many"
        bound = len(needed) if not is_fewer or least == len(needed) and not gathering else (
            f"at least {least}"
        )
        raise TypeError(
            f"Too {few} arguments for {origin}; actual {len(args)}, expected {bound}"
        )
    if gathering:
        start = min(gathering[0], len(args))
        end = max(start, len(args) - (len(parameters) - gathering[0] - 1))
        gathered = tuple(args[start:end])
        if not gathered and parameters[start].has_default():
            gathered = tuple(parameters[start].__default__)
        args[start:end] = [gathered]
    known = {}
    for index, parameter in enumerate(parameters):
        is_given = index < len(args)
        value = args[index] if is_given else parameter.__default__
        if isinstance(value, list):
            value = tuple(value)
        elif is_given and isinstance(parameter, TypeVar):
            value = parameter.__typing_subst__(value)
        known[parameter] = value
    return known


def _substituted(args, known):
    made = []
    for arg in args:
        if isinstance(arg, _Variable):
            arg = known.get(arg, arg)
        elif isinstance(arg, (list, tuple)):
            arg = type(arg)(_substituted(arg, known))
        elif getattr(arg, "_name", None) == "Unpack" and arg.__args__[0] in known:
            made.extend(known[arg.__args__[0]])
            continue
        elif parameters := getattr(arg, "__parameters__", ()):
            if not isinstance(arg, type):
                arg = arg[tuple([known.get(each, each) for each in parameters])]
        made.append(arg)
    return tuple(made)


def _alias_parameters(args):
    """`__parameters__` of `list[...]` and of unions."""
    return _variables_in(args)


def _alias_item(alias, args):
    """`list[T][int]`: of the aliases that the language makes by itself."""
    parameters = _variables_in(alias.__args__)
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    if not isinstance(args, tuple):
        args = (args,)
    made = _substituted(alias.__args__, _known_arguments(alias, parameters, args))
    return Union[made] if type(alias) is _union_type else generic_alias(alias.__origin__, made)


def _stands_for_parameters(arg):
    """`...`, a ParamSpec or a Concatenate: all that a `Callable` takes, without brackets."""
    return arg is ... or isinstance(arg, ParamSpec) or getattr(arg, "_name", None) == "Concatenate"


class _CallableAlias(_Alias):
    def __init__(self, origin, args, name=None):
        *arguments, result = args
        if len(arguments) == 1 and isinstance(arguments[0], (list, tuple)):
            arguments = arguments[0]
        super().__init__(origin, (*arguments, result), name)

    def __repr__(self):
        *arguments, result = self.__args__
        if len(arguments) == 1 and _stands_for_parameters(arguments[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, arguments))}], {_type_repr(result)}]"


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return set(map(_with_type, self.__args__)) == set(map(_with_type, other.__args__))

    def __hash__(self):
        return hash(frozenset(map(_with_type, self.__args__)))


def _with_type(value):
    return value, type(value)


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def __repr__(self):
        metadata = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__, self.__metadata__) == (other.__origin__, other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


class _Class(_Operand):
    """`List`, `Dict`, ...: a class under the name `typing` has for it."""

    def __init__(self, origin, name, count, defaults=()):
        self.__origin__ = origin
        self._name = name
        self._count = count
        self._defaults = defaults

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        least = self._count - len(self._defaults)
        if self._count > 0 and not least <= len(parameters) <= self._count:
            few = "many" if len(parameters) > self._count else "few"
            expected = f"at least {least}" if self._defaults else least
            raise TypeError(
                f"Too {few} arguments for {self!r}; "
                f"actual {len(parameters)}, expected {expected}"
            )
        parameters += self._defaults[len(parameters) - least :]
        message = "Parameters to generic types must be types."
        args = tuple([each if each is ... else _checked(each, message) for each in parameters])
        return _Alias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        raise TypeError(
            f"Type {self._name} cannot be instantiated; use "
            f"{self.__origin__.__name__}() instead"
        )

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if Generic in bases else (self.__origin__, Generic)


class _CallableClass(_Class):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        arguments, result = parameters
        result = _checked(result, "Callable[args, result]: result must be a type.")
        if arguments is ...:
            return _CallableAlias(self.__origin__, (..., result), "Callable")
        if isinstance(arguments, (list, tuple)):
            message = "Callable[[arg, ...], result]: each arg must be a type."
            arguments = [_checked(each, message) for each in arguments]
            return _CallableAlias(self.__origin__, (*arguments, result), "Callable")
        if isinstance(arguments, _Variable) or isinstance(arguments, _Alias):
            return _CallableAlias(self.__origin__, (arguments, result), "Callable")
        raise TypeError(
            "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
            f"Got {arguments!r}"
        )


def _union_item(parameters):
    """`Union[parameters]`"""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not parameters:
        raise TypeError("Cannot take a Union of no types.")
    members = []
    for each in parameters:
        if each is None or isinstance(each, str):
            each = _checked(each, "")
        for one in each.__args__ if type(each) is Union else (each,):
            if one not in members:
                members.append(one)
    return union_of(tuple(members))


Union = _union_type = type(int | str)


class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        is_base = cls is Generic or cls is Protocol
        if is_base:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(each, (_Variable, _Alias)) for each in params):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables "
                    "or parameter specification variables."
                )
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            name = cls.__name__
            return _Alias(cls, params, name)
        message = "Parameters to generic types must be types."
        params = tuple(
            [each if isinstance(each, (list, tuple, type(...))) else _checked(each, message)
             for each in params]
        )
        expected = getattr(cls, "__parameters__", ())
        if not expected:
            raise TypeError(f"{cls} is not a generic class")
        known = _known_arguments(cls, expected, params)
        return _Alias(cls, _substituted(_unpacked_all(expected), known))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "__orig_bases__" in cls.__dict__:
            found = _variables_in(cls.__orig_bases__)
            for base in cls.__orig_bases__:
                if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                    found = base.__parameters__
            cls.__parameters__ = found
        elif "__parameters__" not in cls.__dict__:
            cls.__parameters__ = ()


# Protocol comes with `_protocols`, which sets it here.
Protocol = None


def _set_protocol(cls):
    global Protocol
    Protocol = cls


def _unpacked(form, parameters):
    return _Alias(form, (parameters,), "Unpack")


Unpack = _Form("Unpack", _unpacked)


def _unpacked_all(parameters):
    return tuple([Unpack[one] if isinstance(one, TypeVarTuple) else one for one in parameters])


def _subscripted_generic(parameters):
    """The base that `class C[T]` gets without being written."""
    return Generic[_unpacked_all(parameters)]
