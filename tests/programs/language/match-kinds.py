# Every kind of pattern against every kind of value.
from dataclasses import dataclass
import enum
@dataclass
class P: x: int; y: int = 0
class Color(enum.Enum): RED = 1; BLUE = 2
class NoArgs: pass
class Bad: __match_args__ = ["a"]
class Bad2: __match_args__ = (1,)
def m(v):
    match v:
        case 0 | 1 | 2: return "small"
        case -1: return "neg"
        case 1.5 | 2+3j: return "num"
        case True: return "true"
        case None: return "none"
        case "a" "b": return "ab"
        case b"x": return "bytes"
        case Color.RED: return "red"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [x, y, *rest] if len(rest) > 1: return f"many {x} {y} {rest}"
        case [1, [2, *_], *_]: return "nested"
        case (a, b): return f"pair {a} {b}"
        case {"k": v, **rest}: return f"map {v} {rest}"
        case {1: _, 2: _}: return "12"
        case {}: return "mapping"
        case P(x=0, y=yy): return f"P0 {yy}"
        case P(xx, yy): return f"P {xx} {yy}"
        case str(s) if s.isupper(): return "upper " + s
        case str() as s: return "str " + s
        case int(n) | float(n): return f"number {n}"
        case set() | frozenset(): return "set"
        case NoArgs(): return "noargs"
        case [_, _, _]: return "three"
        case _: return "other"
for v in (0, 2, True, -1, 1.5, 2+3j, None, "ab", b"x", Color.RED, Color.BLUE, [], (), [5], (1, 2, 3, 4), [1, [2, 3], 4], [1, 2], {"k": 1, "z": 2}, {1: 0, 2: 0, 3: 0}, {}, P(0, 5), P(1, 2), "UP", "low", 99, 1.25, {1}, frozenset(), [1,2,3], range(3), "x", bytearray(b"x"), object):
    print(repr(v)[:30], "->", m(v))
