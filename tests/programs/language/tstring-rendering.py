# What templates are for: the one who renders decides what becomes of the values.
from string.templatelib import Interpolation, Template, convert


def plain(template: Template) -> str:
    parts = []
    for part in template:
        if isinstance(part, str):
            parts.append(part)
        else:
            parts.append(format(convert(part.value, part.conversion), part.format_spec))
    return "".join(parts)


def html(template: Template) -> str:
    parts = []
    for part in template:
        match part:
            case str() as text:
                parts.append(text)
            case Interpolation(Template() as inner):
                parts.append(html(inner))
            case Interpolation(value, _, conversion, spec):
                shown = format(convert(value, conversion), spec)
                parts.append(shown.replace("&", "&amp;").replace("<", "&lt;"))
    return "".join(parts)


def query(template: Template) -> tuple[str, tuple]:
    return "?".join(template.strings), template.values


user, price = "<b>Ana</b> & co", 1234.5
print(plain(t"{user!r:.8} owes {price:>10,.2f}"), plain(t"{price=}"), f"{price=}")
print(html(t"<p>{user}</p><i>{price:.1f}</i>"))
rows = [t"<li>{each}</li>" for each in ("a<b", "c&d")]
print("".join(html(row) for row in rows), html(t"<ul>{rows[0]}{rows[1]}</ul>"))
print(query(t"select * from users where name = {user} and price > {price}"))
print(convert("é", "a"), convert("é", "r"), convert(5, "s"), convert(None, None))
try:
    convert(1, "x")
except ValueError as error:
    print(error)
for attribute in "strings", "interpolations", "values", "other":
    try:
        setattr(rows[0], attribute, ())
    except AttributeError as error:
        print(error)
try:
    class Mine(Template):
        pass
except TypeError as error:
    print(error)
print(Interpolation.__match_args__, Interpolation[int], iter(t"a").__class__.__name__)
