# Objects JSON does not know: default, subclasses of JSONEncoder, notes on errors.
import json
from collections import Counter, OrderedDict, defaultdict, namedtuple
from dataclasses import asdict, dataclass, is_dataclass
from enum import IntEnum, StrEnum


@dataclass
class Point:
    x: int
    y: int


class Color(StrEnum):
    RED = "red"


class Level(IntEnum):
    LOW = 1


Pair = namedtuple("Pair", "left right")


class Encoder(json.JSONEncoder):
    def default(self, o):
        if is_dataclass(o):
            return asdict(o)
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps({"p": Point(1, 2), "s": {3, 1, 2}, "z": 1 + 2j}, cls=Encoder))
print(json.dumps([Color.RED, Level.LOW, {Color.RED: 1, Level.LOW: 2}, Pair(1, "r")]))
print(json.dumps([OrderedDict(b=1, a=2), defaultdict(int, k=1), Counter("aab")]))
print(json.dumps({"when": Point(0, 0)}, default=repr))
print(Encoder(indent=1, sort_keys=True).encode({"b": {2, 1}, "a": Point(3, 4)}))


def attempt(value, **options):
    try:
        print(json.dumps(value, **options))
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(f"{type(error).__name__}: {error}", getattr(error, "__notes__", []))


loop = []
loop.append({"again": loop})
attempt(loop)
attempt(object, cls=Encoder)
attempt({"users": [{"name": "a"}, {"name": b"bytes"}]})
attempt({"users": [{"name": "a"}, {"name": b"bytes"}]}, indent=2)
attempt({(1, 2): 3})
attempt([{Point: 3}])
attempt({"a": 1, 2: 3}, sort_keys=True)
attempt([float("nan")], allow_nan=False)
attempt([Point(1, 2)], default=lambda o: o)
attempt([Point(1, 2)], default=lambda o: 1 / 0)
attempt([OrderedDict(a=range(3))])
attempt((1, 2), default=5, foo=1)
json.dumps({"outer": [1, {"inner": {1, 2}}]})
