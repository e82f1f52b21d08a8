"""A report: dedent, fill, indent, and columns together."""
import textwrap
from string import Template

TASKS = [
    ("fetch", "Downloads the page and, when the server answers with a redirect, follows it.", 1.25),
    ("parse", "Looks for links.", 0.5),
    ("store-results", "Writes everything to a file whose name depends on the current-date.", 12.0),
]
HEADER = textwrap.dedent("""\
    Report of $when
    ===============
      (times in seconds)
    """)

print(Template(HEADER).substitute(when="today"))
for name, text, seconds in TASKS:
    title = f"{name:<15}{seconds:>6.2f}"
    body = textwrap.fill(text, width=34, break_on_hyphens=False)
    print(title)
    print(textwrap.indent(body, "   | "))
print(textwrap.fill("- " + TASKS[0][1], width=30, subsequent_indent="  "))

left = textwrap.wrap(TASKS[0][1], 20)
right = textwrap.wrap(TASKS[2][1], 20)
for row in range(max(len(left), len(right))):
    first = left[row] if row < len(left) else ""
    second = right[row] if row < len(right) else ""
    print(f"{first:<20} | {second}")
print(textwrap.shorten(TASKS[0][1], 40), "|", textwrap.shorten(TASKS[2][1], 25, placeholder=" ..."))


class Ruled(textwrap.TextWrapper):
    """Takes slashes too as places to break."""

    def _split(self, text):
        pieces = []
        for piece in super()._split(text):
            head, *rest = piece.split("/")
            pieces += [head] + ["/" + one for one in rest]
        return [piece for piece in pieces if piece]


print(Ruled(width=18).wrap("see /usr/share/doc/python/library/index.html for more"))
