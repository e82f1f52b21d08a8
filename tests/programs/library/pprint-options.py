"""What the options of pprint do to one and the same value."""
import io
from pprint import PrettyPrinter, pformat, pp, pprint

value = {
    "matrix": [[row * column for column in range(6)] for row in range(4)],
    "names": ("Ana", "Bob", "Carla"),
    "nested": {"level": {"level": {"level": {"level": "deep"}}}},
    10: "ten",
    2.5: None,
}
for options in (
    {}, {"width": 30}, {"width": 30, "compact": True}, {"indent": 4, "width": 40}, {"depth": 2},
    {"sort_dicts": False}, {"width": 1}, {"indent": 0, "width": 50},
):
    print(options)
    pprint(value, **options)

stream = io.StringIO()
pprint([1, 2, 3], stream=stream)
printer = PrettyPrinter(stream=stream, width=10)
printer.pprint(["alpha", "beta"])
print(repr(stream.getvalue()))
print(printer.pformat({"a": 1}), printer.isreadable({"a": 1}), printer.isrecursive([]))
pp([True, None, ..., int, 1j, -0.0, "é\n"])
pprint("word " * 20, width=30)
pprint({"key": "word " * 12}, width=40)
pprint(("only",), width=3)
pprint([[]] * 3, width=4)
pprint({"b": {3, 1, 2}, "a": frozenset([1])}, width=12)
print(pformat(bytearray(b"0123456789" * 3), width=24))
pprint({"x" * 30: "y" * 30, "z" * 50: ["w" * 30, "v" * 30]})
pprint(123456789, underscore_numbers=True), pprint(-1234, underscore_numbers=True)
