"""Groups: references, conditions, names."""
import re

print(re.findall(r"\b(\w)\w*\1\b", "stats level noon word abba"))
print(re.findall(r"\b(\w+) \1\b", "the the cat sat sat"))
quoted = re.compile(r"""(?P<quote>['"])(?P<text>.*?)(?P=quote)""")
print([found["text"] for found in quoted.finditer("""say 'hi "you"' or "it's" """)])
tag = re.compile(r"<(\w+)>(.*?)</\1>", re.S)
print(tag.findall("<b>x</b><i>y</b></i>"))

bracketed = re.compile(r"(<)?(\w+@\w+)(?(1)>|$)")
for text in ("<a@b>", "a@b", "<a@b", "a@b>"):
    print(text, bracketed.match(text) and bracketed.match(text).groups())
print(re.match(r"(?P<sign>-)?\d+(?(sign)!)", "-5!"), re.match(r"(a)?(?(1)b|c)", "c"))
print(re.match(r"(a)(?i:\1)", "aA"), re.match(r"(?i)(a)\1", "aA"))
print(re.match(r"(\d)(\d)(\d)(\d)(\d)(\d)(\d)(\d)(\d)(\d)(\d)\11", "123456789011"))
print(re.match(r"\101\x42\u0043\0\07", "ABC\0\7"))
print(re.compile(r"(a)(?:b)(?P<c>c)((d))").groups)

for pattern in (
    r"(?P<x>a)(?P<x>b)", r"\2(a)", r"(a\1)", r"(?P=x)", r"(?P<1a>a)", r"(?P<>a)", r"(?P<x",
    r"(?P!)", r"(?(2)a)", r"(?(x)a)", r"(?(0)a)", r"(?(1)a|b|c)(x)", r"(?", r"(?z)", r"(a", r"a)",
    r"(?#", r"(?P<é>a)(?P=é)",
):
    try:
        print(re.compile(pattern).groupindex)
    except re.PatternError as error:
        print(repr(pattern), "|", error)
