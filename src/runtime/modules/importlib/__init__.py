"""Imports by name, as importlib offers them. Files are found by the machine."""

import _imports

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

from builtins import __import__
import sys


def import_module(name, package=None):
    """The module of that name; one that begins with dots is looked for from `package`."""
    level = len(name) - len(name.lstrip("."))
    if level == 0:
        if name == "":
            raise ValueError("Empty module name")
        return _imports.load(name)
    if not package:
        raise TypeError(
            f"the 'package' argument is required to perform a relative import for {name!r}"
        )
    return _imports.load(_resolved(name[level:], package, level))


def _resolved(name, package, level):
    if not isinstance(package, str):
        raise TypeError("__package__ not set to a string")
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name}" if name else parts[0]


def invalidate_caches():
    """Nothing is remembered of folders, so there is nothing to forget."""


def reload(module):
    """Runs the code of a module again, in the namespace it has."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    parent = name.rpartition(".")[0]
    if parent and parent not in sys.modules:
        raise ImportError(f"parent {parent!r} not in sys.modules", name=parent)
    return _imports.reload(module)
