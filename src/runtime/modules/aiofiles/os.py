"""Functions of os as coroutine functions."""
import os

from . import ospath as path
from ._files import wrapped

for _name in ("access", "getcwd", "link", "listdir", "makedirs", "mkdir", "readlink", "remove",
              "removedirs", "rename", "renames", "replace", "rmdir", "scandir", "stat", "symlink",
              "unlink"):
    if hasattr(os, _name):
        globals()[_name] = wrapped(getattr(os, _name))
del _name
