"""dataclass(slots=True): the class is made anew with slots, and its methods learn of the new one."""

from types import FunctionType


def slotted(cls, own, params):
    """A class like `cls` with slots for its own fields."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = [one.name for one in own]
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    if params.weakref_slot:
        names.append("__weakref__")
    new = [name for name in names if name not in inherited]
    docs = {one.name: one.doc for one in own}
    has_docs = any(doc is not None for doc in docs.values())
    namespace["__slots__"] = {name: docs.get(name) for name in new} if has_docs else tuple(new)
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    if params.frozen:
        # Their attributes cannot be set, as unpickling and copying would.
        if "__getstate__" not in namespace:
            made.__getstate__ = _getstate
        if "__setstate__" not in namespace:
            made.__setstate__ = _setstate
    _tell_methods(made, cls)
    return made


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ("__dict__", "__weakref__") if cls.__module__ != "builtins" else ()
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _getstate(self):
    from dataclasses import fields
    return [getattr(self, one.name) for one in fields(self)]


def _setstate(self, state):
    from dataclasses import fields
    for one, value in zip(fields(self), state):
        object.__setattr__(self, one.name, value)


_getstate.__name__ = "_dataclass_getstate"
_setstate.__name__ = "_dataclass_setstate"


def _tell_methods(made, cls):
    """`super()` and `__class__` in methods mean the new class; all share one cell."""
    for member in made.__dict__.values():
        if isinstance(member, property):
            parts = (member.fget, member.fset, member.fdel)
        else:
            parts = (member,)
        for part in parts:
            if _tell(_unwrapped(part), made, cls):
                return


def _unwrapped(member):
    if isinstance(member, (classmethod, staticmethod)):
        member = member.__func__
    while hasattr(member, "__wrapped__"):
        member = member.__wrapped__
    return member


def _tell(member, made, cls):
    if not isinstance(member, FunctionType) or "__class__" not in member.__code__.co_freevars:
        return False
    cell = member.__closure__[member.__code__.co_freevars.index("__class__")]
    try:
        if cell.cell_contents is not cls:
            return False
    except ValueError:
        # The cell is empty as long as its class is not made.
        return False
    cell.cell_contents = made
    return True
