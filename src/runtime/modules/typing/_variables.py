"""Type parameters and type aliases: what `def f[T]`, `class C[T]` and `type X[T] = ...` make."""

__name__ = "typing"

from _natives import caller_module, generic_alias, name_in_messages


class NoDefaultType:
    """What `__default__` of a parameter without one is."""

    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = object.__new__(NoDefaultType)


class _ConstantEvaluator:
    """`evaluate_bound` and its like where the value was given, not written."""

    def __init__(self, value):
        self._value = value

    def __call__(self, format=1, /):
        if format != 4:
            return self._value
        from ._forms import _type_repr

        return _type_repr(self._value)

    def __repr__(self):
        return f"<constevaluator {self._value!r}>"


class _Operand:
    """What `|` makes unions of."""

    def __or__(self, other):
        from ._forms import Union

        return Union[self, other]

    def __ror__(self, other):
        from ._forms import Union

        return Union[other, self]


class _Late:
    """A value worked out on first ask, by a function that is there as `evaluate_...`."""

    def __init__(self, evaluator):
        self._evaluator = evaluator

    def __get__(self, instance, owner):
        if instance is None:
            return self
        known = instance._known
        if self not in known:
            evaluate = getattr(instance, self._evaluator)
            known[self] = self._missing(instance) if evaluate is None else evaluate(1)
        return known[self]

    def __set__(self, instance, value):
        raise AttributeError(f"attribute of '{type(instance).__name__}' objects is not writable")

    def _missing(self, instance):
        if self._evaluator == "evaluate_default":
            return NoDefault
        return () if self._evaluator == "evaluate_constraints" else None


class _Variable(_Operand):
    evaluate_default = None

    __default__ = _Late("evaluate_default")

    def __init__(self, name, default=NoDefault):
        if not isinstance(name, str):
            kind = type(self).__name__.lower()
            raise TypeError(f"{kind}() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        self.__module__ = caller_module()
        self._known = {}
        if default is not NoDefault:
            self.evaluate_default = _ConstantEvaluator(default)

    def has_default(self):
        return self.evaluate_default is not None

    def __repr__(self):
        if getattr(self, "__infer_variance__", True):
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __init_subclass__(cls, **kwargs):
        if cls.__module__ != "typing":
            base = next(base for base in cls.__mro__[1:] if base.__module__ == "typing")
            raise TypeError(f"type 'typing.{base.__name__}' is not an acceptable base type")


def _set_variance(variable, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")
    variable.__covariant__ = bool(covariant)
    variable.__contravariant__ = bool(contravariant)
    variable.__infer_variance__ = bool(infer_variance)


def _checked_bound(bound):
    from ._forms import _checked

    return _checked(bound, "Bound must be a type.")


class TypeVar(_Variable):
    evaluate_bound = None
    evaluate_constraints = None

    __bound__ = _Late("evaluate_bound")
    __constraints__ = _Late("evaluate_constraints")

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        super().__init__(name, default)
        _set_variance(self, covariant, contravariant, infer_variance)
        if bound is not None:
            self.evaluate_bound = _ConstantEvaluator(_checked_bound(bound))
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if constraints:
            from ._forms import _checked

            message = "TypeVar(name, constraint, ...): constraints must be types."
            checked = tuple([_checked(each, message) for each in constraints])
            self.evaluate_constraints = _ConstantEvaluator(checked)

    def __typing_subst__(self, arg):
        from ._forms import _checked

        return _checked(arg, "Parameters to generic types must be types.")


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
        super().__init__(name, default)
        _set_variance(self, covariant, contravariant, infer_variance)
        self.__bound__ = None if bound is None else _checked_bound(bound)

    def __typing_subst__(self, arg):
        return arg

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class _ParamSpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return type(self) is type(other) and self.__origin__ == other.__origin__

    def __hash__(self):
        return hash(self.__origin__)

    def __repr__(self):
        return f"{getattr(self.__origin__, '__name__', self.__origin__)}.{self._part}"


class ParamSpecArgs(_ParamSpecPart):
    _part = "args"


class ParamSpecKwargs(_ParamSpecPart):
    _part = "kwargs"


class TypeVarTuple(_Variable):
    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, default)

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __iter__(self):
        from ._forms import Unpack

        yield Unpack[self]


class TypeAliasType(_Operand):
    """`type X = ...`: a name for a type, worked out on first ask."""

    __value__ = _Late("evaluate_value")

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(
                f"typealias() argument 'name' must be str, not {type(name).__name__}"
            )
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self._prepare(name, type_params, _ConstantEvaluator(value))

    def _prepare(self, name, type_params, evaluate):
        # Through the dict: the attributes are for reading only.
        own = self.__dict__
        own["_known"] = {}
        own["__name__"] = own["__qualname__"] = name
        own["__module__"] = caller_module()
        own["__type_params__"] = type_params
        own["evaluate_value"] = evaluate

    @property
    def __parameters__(self):
        from ._forms import Unpack

        return tuple(
            [Unpack[one] if isinstance(one, TypeVarTuple) else one for one in self.__type_params__]
        )

    def __setattr__(self, name, value):
        if name == "__module__":
            self.__dict__[name] = value
        elif name in ("__name__", "__value__", "__type_params__", "__parameters__"):
            raise AttributeError(
                "readonly attribute" if name == "__name__" else
                f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable"
            )
        else:
            raise AttributeError(
                f"'typing.TypeAliasType' object has no attribute '{name}' "
                "and no __dict__ for setting new attributes"
            )

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return generic_alias(self, args if isinstance(args, tuple) else (args,))

    def __iter__(self):
        from ._forms import Unpack

        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")


def _type_variable(name, bound, default, has_constraints):
    """`T`, `T: bound`, `T: (one, other)` and their default in a list of type parameters."""
    made = TypeVar(name, infer_variance=True)
    made.__module__ = "typing"
    if has_constraints:
        made.evaluate_constraints = bound
    else:
        made.evaluate_bound = bound
    made.evaluate_default = default
    return made


def _parameter_specification(name, bound, default, has_constraints):
    """`**P` in a list of type parameters."""
    made = ParamSpec(name, infer_variance=True)
    made.__module__ = "typing"
    made.evaluate_default = default
    return made


def _type_variable_tuple(name, bound, default, has_constraints):
    """`*Ts` in a list of type parameters."""
    made = TypeVarTuple(name)
    made.__module__ = "typing"
    made.evaluate_default = default
    return made


def _type_alias(name, type_params, value):
    """`type name[type_params] = value`"""
    made = object.__new__(TypeAliasType)
    made._prepare(name, type_params or (), value)
    return made


for _class in TypeVar, ParamSpec, TypeVarTuple, TypeAliasType:
    name_in_messages(_class, f"typing.{_class.__name__}")
