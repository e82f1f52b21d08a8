# JSON: what cannot be, odd texts, options.
import json
from enum import Enum, IntEnum
from collections import namedtuple, OrderedDict

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

t("set", lambda: json.dumps({1, 2}))
t("nested", lambda: json.dumps({"a": [1, {"b": object}]}))
t("keys", lambda: json.dumps({1: "a", None: "b", True: "c", 1.5: "d"}))
t("tuple key", lambda: json.dumps({(1, 2): 3}))
t("skipkeys", lambda: json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
t("sort mixed", lambda: json.dumps({1: 1, "a": 2}, sort_keys=True))
t("nan", lambda: json.dumps([float("nan"), float("inf"), -0.0, 1e100]))
t("nan no", lambda: json.dumps(float("nan"), allow_nan=False))
t("indent", lambda: json.dumps({"a": [1, 2], "b": {}}, indent=1))
t("indent text", lambda: json.dumps([1, [2]], indent="--"))
t("separators", lambda: json.dumps([1, {"a": 2}], separators=(",", ":")))
t("ascii", lambda: (json.dumps("é\u2028😀"), json.dumps("é😀", ensure_ascii=False)))
t("controls", lambda: json.dumps("\x00\x1f\"\\/\n\t\x7f"))
t("default", lambda: json.dumps({"a": {1}}, default=sorted))
t("default fails", lambda: json.dumps(object, default=lambda o: o))
loop = []
loop.append(loop)
t("circular", lambda: json.dumps(loop))
class Color(Enum):
    RED = 1
class Level(IntEnum):
    LOW = 1
t("enum", lambda: json.dumps(Color.RED))
t("intenum", lambda: json.dumps({"l": Level.LOW, Level.LOW: 2}))
t("namedtuple", lambda: json.dumps(namedtuple("P", "x y")(1, 2)))
t("bytes", lambda: json.dumps(b"a"))
class Mine(json.JSONEncoder):
    def default(self, o):
        return f"<{o}>" if isinstance(o, complex) else super().default(o)
t("encoder", lambda: json.dumps([1j], cls=Mine))
t("encoder no", lambda: json.dumps([set()], cls=Mine))
t("iterencode", lambda: list(Mine().iterencode([1, "a"])))
for text in ["", " ", "{", "[1,", "[1,]", '{"a":}', '{"a" 1}', "{'a':1}", '{"a":1,}', "nul", "tru", "1 2", "01", "-", "1.", ".5", "1e", '"abc', '"\\x"', '"\\u12"', '"\n"', "[1 2]", "NaN", "-Infinity", "\ufeff1", '{"a":1 "b":2}']:
    t(repr(text), lambda: json.loads(text))
t("none", lambda: json.loads(None))
t("int", lambda: json.loads(5))
t("bytes in", lambda: json.loads(b'{"\xc3\xa9": 1}'))
t("hooks", lambda: json.loads('{"a": 1.5, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items()), parse_float=str))
t("pairs", lambda: json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
t("const", lambda: json.loads("NaN", parse_constant=lambda s: s.lower()))
t("big", lambda: json.loads("123456789012345678901234567890"))
t("strict", lambda: json.loads('"a\tb"', strict=False))
try:
    json.loads('[1,\n  oops]')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, repr(error.doc), error.args)
t("raw", lambda: json.JSONDecoder().raw_decode("[1] rest"))
t("raw start", lambda: json.JSONDecoder().raw_decode(" [1]"))
