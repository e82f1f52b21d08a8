"""What a match knows."""
import re

found = re.search(r"(?P<user>[\w.]+)@(?P<host>\w+)(\.\w+)?(:\d+)?", "mail to ana.b@host.org now", 0)
print(found)
print(found.group(), found.group(0) == found[0])
print(found.group("user", "host", 3, 4))
print(found.groups(), found.groups(default="-"))
print(found.groupdict())
print(found.start(), found.end(), found.span("host"), found.span(4))
print(found.lastindex, found.lastgroup, found.re.pattern)
print(found.pos, found.endpos, found.string[found.pos:found.start()])
print(found.regs)
print(bool(found), repr(found.string))
print(found.expand(r"\2 / \g<user> / \g<3>|\4|"))
print(type(found), isinstance(found, re.Match))

for wanted in (9, "nobody", -1):
    try:
        found[wanted]
    except IndexError as error:
        print(type(error).__name__, error)
try:
    found.missing
except AttributeError as error:
    print(error)
try:
    re.Match()
except TypeError as error:
    print(error)

window = re.compile(r"^\w+")
print(window.match("one two", 4), window.search("one two", 4))
print(re.compile(r"\w+").match("one two", 4), re.compile("o$").search("one two", 0, 7))
print(re.compile(r"e$").search("one two", 0, 3))
