"""Names of asyncio that few programs use, and the modules that are loaded for them."""

import asyncio
import importlib

# A module and what of it `asyncio` offers; a new module is a row here.
_offered = """
constants
coroutines
exceptions
log
"""

_homes = {}
for _row in _offered.strip().split("\n"):
    _module, *_of_module = _row.split()
    _homes[_module] = _module
    for _name in _of_module:
        _homes[_name] = _module


def load(name):
    home = _homes.get(name)
    if home is None:
        message = f"module 'asyncio' has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=asyncio)
    module = importlib.import_module(f"asyncio.{home}")
    if name == home:
        return module
    value = getattr(module, name)
    setattr(asyncio, name, value)
    return value


def every_name():
    return sorted({*vars(asyncio), *_homes})
