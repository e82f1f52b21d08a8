"""namedtuple: tuples whose items have names."""

__name__ = "collections"

from keyword import iskeyword
from _natives import caller_module, define, tuple_field


def _checked_fields(field_names, rename):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    if rename:
        seen = set()
        for index, name in enumerate(names):
            bad = not name.isidentifier() or iskeyword(name) or name.startswith("_")
            if bad or name in seen:
                names[index] = f"_{index}"
            seen.add(name)
    return names


def _refuse_bad_names(typename, names, rename):
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    names = _checked_fields(field_names, rename)
    typename = str(typename)
    _refuse_bad_names(typename, names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(names[len(names) - len(defaults) :], defaults))
    if module is None:
        module = caller_module()
    return _tuple_class(typename, tuple(names), field_defaults, module)


def _tuple_class(typename, fields, field_defaults, module):
    size = len(fields)
    tuple_new = tuple.__new__
    given = ", ".join(fields)
    scope = {"_tuple_new": tuple_new, "__name__": f"namedtuple_{typename}"}
    items = f"({given}{',' if size == 1 else ''})"
    text = f"def __new__(_cls, {given}): return _tuple_new(_cls, {items})"
    construct = define(text, "__new__", scope)
    construct.__qualname__ = f"{typename}.__new__"
    construct.__doc__ = f"Create new instance of {typename}({given})"
    if field_defaults:
        construct.__defaults__ = tuple(field_defaults.values())
    shown = ", ".join(f"{name}=%r" for name in fields)

    @classmethod
    def _make(cls, iterable):
        made = tuple_new(cls, iterable)
        if len(made) != size:
            raise TypeError(f"Expected {size} arguments, got {len(made)}")
        return made

    def _replace(self, /, **kwds):
        made = self._make([kwds.pop(name, item) for name, item in zip(fields, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return made

    def __repr__(self):
        return f"{self.__class__.__name__}({shown % tuple(self)})"

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        "__doc__": f"{typename}({given})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": construct,
        "_make": _make,
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for method in (_replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    for index, name in enumerate(fields):
        namespace[name] = tuple_field(name, index)
    made = type(typename, (tuple,), namespace)
    made.__module__ = module
    return made
