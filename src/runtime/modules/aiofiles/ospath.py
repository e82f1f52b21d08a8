"""Functions of os.path as coroutine functions."""
from os import path as _path

from ._files import wrapped

for _name in ("abspath", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile",
              "islink", "ismount", "samefile", "sameopenfile"):
    if hasattr(_path, _name):
        globals()[_name] = wrapped(getattr(_path, _name))
del _name
