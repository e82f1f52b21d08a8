"""escape, fullmatch, purge, Scanner, patterns as keys."""
import copy
import re

for text in ("a.b*c", "1 + 1 = 2?", "C:\\path\\file", "naïve—dash", "tab\tnew\n", "#&~-"):
    safe = re.escape(text)
    print(ascii(safe), re.fullmatch(safe, text) is not None)

for text in ("2025-01-31", "2025-1-31", "x2025-01-31", "2025-01-31\n"):
    full = bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text))
    dollar = bool(re.match(r"\d{4}-\d\d-\d\d$", text))
    print(repr(text), full, dollar)

assert re.compile("abc") is re.compile("abc")
re.purge()
pattern = re.compile(r"(\w+)")
print(copy.copy(pattern) is pattern, copy.deepcopy(pattern) is pattern)
print(pattern, pattern.pattern, pattern.groups, pattern.flags, pattern.groupindex)
handlers = {re.compile(r"\d+"): "number", re.compile(r"[a-z]+"): "word"}
for text in ("12", "ab", "?"):
    print(text, next((kind for key, kind in handlers.items() if key.fullmatch(text)), None))

scanner = re.Scanner([
    (r"[a-z]+", lambda scanner, token: ("NAME", token)),
    (r"\d+", lambda scanner, token: ("NUMBER", int(token))),
    (r"[=+]", lambda scanner, token: token),
    (r"\s+", None),
])
print(scanner.scan("x = y1 + 42 ? rest"))
print(re.Pattern[str], re.Match[bytes])


def describe(value):
    match value:
        case re.Pattern(pattern=text):
            return f"pattern {text}"
        case re.Match(lastindex=None):
            return "match without groups"
        case re.Match():
            return "match with groups"


print(describe(pattern), describe(re.match("a", "a")), describe(pattern.match("a")))
