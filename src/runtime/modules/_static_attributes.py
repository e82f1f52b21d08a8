"""Attributes as they are stored; `typing` and `inspect` need them."""

__name__ = "inspect"

_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """An attribute as it is stored: no descriptor is asked, no `__getattr__` runs."""
    own = _sentinel
    if isinstance(obj, type):
        for base in obj.__mro__:
            if attr in base.__dict__:
                own = base.__dict__[attr]
                break
        kinds = type(obj).__mro__
    else:
        try:
            own = object.__getattribute__(obj, "__dict__").get(attr, _sentinel)
        except AttributeError:
            pass
        kinds = type(obj).__mro__
    stored = _sentinel
    for base in kinds:
        if attr in base.__dict__:
            stored = base.__dict__[attr]
            break
    if own is not _sentinel and stored is not _sentinel:
        wins = hasattr(type(stored), "__get__") and (
            hasattr(type(stored), "__set__") or hasattr(type(stored), "__delete__")
        )
        return stored if wins else own
    if own is not _sentinel:
        return own
    if stored is not _sentinel:
        return stored
    if default is not _sentinel:
        return default
    raise AttributeError(attr)
