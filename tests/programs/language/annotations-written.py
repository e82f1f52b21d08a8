# How the formats STRING and FORWARDREF write what is done with names that are not there.
from annotationlib import Format, get_annotations

parts = """x + 1; -y; x[1:2]; x(1, k=2); (1, 2); x.y.z; [x, y]; {1: x}; x < y; (x + y) * z; x ** -y
x[1, 'a']; x[y](z); x @ y // z; ~x; (x | y)[z]; x | 'y'; x * (y + z); x - (y - z); 1 + x; x[1:2, ::3]
1.5; None; ...; x[None]; b'a'; x == y; x(); x[(y, z)]; x[[y, z]]; x[()]; list['x'] | None; x[y].z(1)[2]"""
for part in parts.replace("\n", "; ").split("; "):
    names = {}
    exec(f"def f(a: {part}): pass", names)
    print(part, "=>", get_annotations(names["f"], format=Format.STRING)["a"])
for part in "Missing", "list[Missing]", "Missing | None", "int | Missing", "dict[str, Missing.attr]":
    names = {}
    exec(f"def f(a: {part}): pass\ndel f.__module__" if False else f"def f(a: {part}): pass", names)
    value = get_annotations(names["f"], format=Format.FORWARDREF)["a"]
    print(part, "=>", type(value).__name__, getattr(value, "__forward_arg__", None))
names = {}
exec("def f(a: f'{x}'): pass", names)
try:
    get_annotations(names["f"], format=Format.STRING)
except TypeError as error:
    print(error)
