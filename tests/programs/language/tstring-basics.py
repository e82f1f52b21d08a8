# t"..." keeps the parts apart instead of joining them.
from string.templatelib import Interpolation, Template

name, count = "World", 3
template = t"Hello {name!r:>10}, {count + 1 = } times {count:{count}d}!"
print(type(template).__name__, template.strings, template.values)
for part in template:
    print(type(part).__name__, part)
value = template.interpolations[0]
print(value.value, value.expression, value.conversion, value.format_spec)
print(template)
print(t"", t"{1}{2}", t"a" t"b{3}")
print((t"a{1}" + t"b{2}c").strings, t"x{{y}}".strings)
print(Template("a", Interpolation(1, "x"), Interpolation(2), "b", "c"))
print(rt"\n{name}".strings, tr"\d".strings, T"big".strings)
print(t"{ name }".interpolations[0].expression, t'{f"{count}"}'.values)
print(t"a" == t"a", template is template, bool(t""), f"{t'x'}")
print(t"{count!s:{'>'}{5}}")

for text in (
    "t'a' + 'b'",
    "'a' + t'b'",
    "t'a' + 1",
    "t'{missing}'",
    "Template(1)",
    "Template(x=1)",
    "Interpolation()",
    "Interpolation(1, 2)",
    "Interpolation(1, 'x', 'z')",
    "Interpolation(1, 'x', None, 2)",
):
    try:
        print(eval(text))
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")
for source in "t'{'", "t'{}'", "t'{a!x}'", "t'a' 'b'", "t'{a b}'":
    try:
        compile(source, "<test>", "eval")
    except SyntaxError as error:
        print(f"{source}: {error.msg}")
