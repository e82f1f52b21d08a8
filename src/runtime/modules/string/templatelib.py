"""What `t"..."` makes: templates of strings and interpolations."""

__name__ = "string.templatelib"

from _natives import name_in_messages as _name_in_messages

_missing = object()


class Interpolation:
    """A value in a template, with the text it was written as."""

    __match_args__ = ("value", "expression", "conversion", "format_spec")

    def __new__(cls, value=_missing, expression="", conversion=None, format_spec=""):
        if value is _missing:
            raise TypeError("Interpolation() missing required argument 'value' (pos 1)")
        if not isinstance(expression, str):
            raise _not_str("Interpolation", "expression", expression)
        if conversion is not None:
            if not isinstance(conversion, str):
                raise TypeError(
                    "Interpolation() argument 'conversion' must be str, "
                    f"not {type(conversion).__name__}"
                )
            if conversion not in ("s", "r", "a"):
                raise ValueError(
                    "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'"
                )
        if not isinstance(format_spec, str):
            raise _not_str("Interpolation", "format_spec", format_spec)
        return _interpolation(value, expression, conversion, format_spec)

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'string.templatelib.Interpolation' is not an acceptable base type")

    def __setattr__(self, name, value):
        raise _read_only(self, name)

    def __delattr__(self, name):
        raise _read_only(self, name)

    def __repr__(self):
        return (
            f"Interpolation({self.value!r}, {self.expression!r}, "
            f"{self.conversion!r}, {self.format_spec!r})"
        )

    def __reduce__(self):
        return Interpolation, (self.value, self.expression, self.conversion, self.format_spec)

    def __class_getitem__(cls, args):
        from _natives import generic_alias

        return generic_alias(cls, args if isinstance(args, tuple) else (args,))


class Template:
    """Strings around interpolations, one more than there are of those."""

    def __new__(cls, *args, **kwargs):
        if kwargs:
            raise TypeError("Template.__new__ only accepts *args arguments")
        strings, interpolations = [""], []
        for arg in args:
            if isinstance(arg, str):
                strings[-1] += arg
            elif isinstance(arg, Interpolation):
                interpolations.append(arg)
                strings.append("")
            else:
                raise TypeError(
                    "Template.__new__ *args need to be of type 'str' or 'Interpolation', "
                    f"got {type(arg).__name__}"
                )
        return _template(tuple(strings), tuple(interpolations))

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'string.templatelib.Template' is not an acceptable base type")

    def __setattr__(self, name, value):
        raise _read_only(self, name)

    def __delattr__(self, name):
        raise _read_only(self, name)

    @property
    def values(self):
        return tuple([one.value for one in self.interpolations])

    def __iter__(self):
        return _TemplateIter(self)

    def __add__(self, other):
        if isinstance(other, Template):
            *before, last = self.strings
            first, *after = other.strings
            return _template(
                (*before, last + first, *after), self.interpolations + other.interpolations
            )
        if isinstance(other, str):
            kind = "str"
        else:
            kind = _kind(other)
        raise TypeError(
            "can only concatenate string.templatelib.Template "
            f'(not "{kind}") to string.templatelib.Template'
        )

    def __repr__(self):
        return f"Template(strings={self.strings!r}, interpolations={self.interpolations!r})"

    def __reduce__(self):
        return _template, (self.strings, self.interpolations)


class _TemplateIter:
    def __init__(self, template):
        parts = []
        for at, text in enumerate(template.strings):
            if text:
                parts.append(text)
            if at < len(template.interpolations):
                parts.append(template.interpolations[at])
        self._parts = iter(parts)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._parts)


_TemplateIter.__name__ = _TemplateIter.__qualname__ = "TemplateIter"


def convert(obj, /, conversion):
    """What `!s`, `!r` and `!a` make of an object."""
    if conversion is None:
        return obj
    if conversion == "r":
        return repr(obj)
    if conversion == "s":
        return str(obj)
    if conversion == "a":
        return ascii(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")


def _kind(value):
    cls = type(value)
    if cls.__module__ in ("builtins", "__main__"):
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"


def _not_str(name, argument, value):
    return TypeError(f"{name}() argument '{argument}' must be str, not {type(value).__name__}")


def _read_only(self, name):
    kind = f"string.templatelib.{type(self).__name__}"
    if name == "values":
        return AttributeError(f"attribute 'values' of '{kind}' objects is not writable")
    if name in self.__dict__:
        return AttributeError("readonly attribute")
    return AttributeError(
        f"'{kind}' object has no attribute '{name}' and no __dict__ for setting new attributes"
    )


def _interpolation(value, expression, conversion, format_spec):
    """`{value!conversion:format_spec}` of a template."""
    made = object.__new__(Interpolation)
    own = made.__dict__
    own["value"] = value
    own["expression"] = expression
    own["conversion"] = conversion
    own["format_spec"] = format_spec
    return made


def _template(strings, interpolations):
    """`t"..."`"""
    made = object.__new__(Template)
    own = made.__dict__
    own["strings"] = strings
    own["interpolations"] = interpolations
    return made


for _class in Interpolation, Template:
    _name_in_messages(_class, f"string.templatelib.{_class.__name__}")
