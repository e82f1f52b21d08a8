"""Questions about modules that need not be loaded."""

import sys

import _imports


def find_spec(name, package=None):
    """Where a module would come from; None when there is none."""
    full = resolve_name(name, package) if name.startswith(".") else name
    module = sys.modules.get(full)
    if module is None:
        return _imports.find(full)
    try:
        spec = module.__spec__
    except AttributeError:
        raise ValueError(f"{name}.__spec__ is not set") from None
    if spec is None:
        raise ValueError(f"{name}.__spec__ is None")
    return spec


def resolve_name(name, package):
    """The absolute form of a name that may begin with dots."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)"
        )
    level = len(name) - len(name.lstrip("."))
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    rest = name[level:]
    return f"{parts[0]}.{rest}" if rest else parts[0]
