"""The collector of cycles. Here nothing is counted: it looks for what nobody can reach."""

from _weakref import collect as _collect
from _weakref import is_finalized

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

callbacks = []
garbage = []
_state = {"is_enabled": True, "threshold": (2000, 10, 0), "debug": 0, "collections": 0}


def collect(generation=2):
    if not isinstance(generation, int):
        raise TypeError(
            f"'{type(generation).__name__}' object cannot be interpreted as an integer"
        )
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    info = {"generation": generation, "collected": 0, "uncollectable": 0}
    for callback in list(callbacks):
        callback("start", info)
    found = _collect()
    _state["collections"] += 1
    info["collected"] = found
    for callback in list(callbacks):
        callback("stop", info)
    return found


def enable():
    _state["is_enabled"] = True


def disable():
    _state["is_enabled"] = False


def isenabled():
    return _state["is_enabled"]


def get_threshold():
    return _state["threshold"]


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    for given in (threshold0, threshold1, threshold2):
        if given is not None and not isinstance(given, int):
            kind = type(given).__name__
            raise TypeError(f"'{kind}' object cannot be interpreted as an integer")
    first, second, third = _state["threshold"]
    _state["threshold"] = (
        threshold0, second if threshold1 is None else threshold1,
        third if threshold2 is None else threshold2,
    )


def get_count():
    return (0, 0, 0)


def get_debug():
    return _state["debug"]


def set_debug(flags, /):
    _state["debug"] = flags


def get_stats():
    return [
        {"collections": 0, "collected": 0, "uncollectable": 0},
        {"collections": 0, "collected": 0, "uncollectable": 0},
        {"collections": _state["collections"], "collected": 0, "uncollectable": 0},
    ]


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, complex, str, bytes, bytearray, type(None), range))


def get_referents(*objs):
    found = []
    for obj in objs:
        if isinstance(obj, dict):
            for key, value in obj.items():
                found += (key, value)
        elif isinstance(obj, (list, tuple, set, frozenset)):
            found += obj
        elif not isinstance(obj, (int, float, complex, str, bytes, bytearray, type(None))):
            found += vars(obj).values() if hasattr(obj, "__dict__") else ()
            found.append(type(obj))
    return found


def freeze():
    """Nothing is counted, so nothing has to be frozen."""


def unfreeze():
    """Nothing is counted, so nothing has to be frozen."""


def get_freeze_count():
    return 0
