"""Objects to bytes and back. The work is built in; here stand its names."""

import _pickle
from _pickle import (
    DEFAULT_PROTOCOL,
    HIGHEST_PROTOCOL,
    PickleError,
    Pickler,
    PicklingError,
    Unpickler,
    UnpicklingError,
    dump,
    dumps,
    load,
    loads,
)

__all__ = [
    "DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL", "TRUE", "FALSE",
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps",
    "load", "loads",
]

format_version = "5.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
bytes_types = (bytes, bytearray)

for _row in _pickle._opcodes.split():
    _name, _, _number = _row.partition("=")
    globals()[_name] = bytes([int(_number)])
    __all__.append(_name)
del _row, _name, _number

TRUE = b"I01\n"
FALSE = b"I00\n"
