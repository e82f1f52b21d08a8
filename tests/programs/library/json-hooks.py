# Hooks of reading: object_hook, object_pairs_hook, parse_float, and a decoder of one's own.
import json
from fractions import Fraction
from types import SimpleNamespace


def as_complex(found):
    return complex(found["re"], found["im"]) if "re" in found else found


print(json.loads('{"k": {"re": 1, "im": 2}, "n": [{"re": 0, "im": -1}]}', object_hook=as_complex))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: SimpleNamespace(**d)).a.b)


def no_duplicates(pairs):
    seen = {}
    for key, value in pairs:
        if key in seen:
            raise ValueError(f"duplicate key {key!r}")
        seen[key] = value
    return seen


print(json.loads('{"a": {"x": 1, "y": 2}}', object_pairs_hook=no_duplicates))
try:
    json.loads('{"a": {"x": 1, "x": 2}}', object_pairs_hook=no_duplicates)
except ValueError as error:
    print(type(error).__name__, error)

print(json.loads("[0.1, 2, 1e1]", parse_float=Fraction, parse_int=str))
print(json.loads("[NaN, -Infinity, 1.0]", parse_constant=lambda name: f"<{name}>"))
print(json.loads('"a\nb\tc"', strict=False) == "a\nb\tc")

decoder = json.JSONDecoder()
text = '{"id": 1}[2, 3] "é" true'
at = 0
while at < len(text):
    value, at = decoder.raw_decode(text, at)
    print(value, at)
    while at < len(text) and text[at] == " ":
        at += 1
for wrong, begin in (("", 0), (" 1", 0), ("[1", 0), ("x", 5)):
    try:
        print(decoder.raw_decode(wrong, begin))
    except json.JSONDecodeError as error:
        print(error.msg, error.pos)


class PointDecoder(json.JSONDecoder):
    def __init__(self, **options):
        super().__init__(object_hook=self.build, **options)

    def build(self, found):
        return (found["x"], found["y"]) if found.keys() == {"x", "y"} else found


print(json.loads('[{"x": 1, "y": 2}, {"x": 1}]', cls=PointDecoder))
