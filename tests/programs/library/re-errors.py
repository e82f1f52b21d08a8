"""What re says of wrong patterns and wrong arguments."""
import re

try:
    re.compile("first line\nsecond (line\nthird")
except re.PatternError as error:
    print(error)
    print(error.msg, error.pos, error.lineno, error.colno, repr(error.pattern))
    print(error.args, re.error is re.PatternError, isinstance(error, Exception))
try:
    raise re.PatternError("my message", "abc", 2)
except re.error as error:
    print(error, "|", error.colno)
print(str(re.PatternError("alone")), re.PatternError("alone").pos)

calls = [
    lambda: re.match("a", 5),
    lambda: re.match("a", None),
    lambda: re.match("a", b"a"),
    lambda: re.match(b"a", "a"),
    lambda: re.compile(5),
    lambda: re.compile(None),
    lambda: re.compile(["a"]),
    lambda: re.compile("a").match(),
    lambda: re.compile("a").match("a", "b"),
    lambda: re.compile("a").sub("b"),
    lambda: re.sub("a", 1, "a"),
    lambda: re.sub("a", b"x", "ba"),
    lambda: re.Pattern(),
    lambda: re.sub("a", "b", "aa", 1, count=1),
    lambda: re.split("a", "b", 1, 2, 3),
    lambda: re.findall(),
    lambda: re.compile("a") < re.compile("b"),
]
for call in calls:
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I))
print(len({re.compile("x"), re.compile("x"), re.compile(b"x")}))
re.compile("(unclosed")
