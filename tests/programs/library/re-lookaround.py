"""Looking ahead and behind."""
import re

print(re.findall(r"\w+(?=:)", "name: Ana, age: 3"))
print(re.findall(r"\b(?!not\b)\w+", "this is not bad"))
print(re.findall(r"(?<=\$)\d+", "cost $40, not 30 or $5"))
print(re.findall(r"(?<!\$)\b\d+", "cost $40, not 30 or $5"))
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567890"))
print(re.split(r"(?<=[a-z])(?=[A-Z])", "camelCaseWordsHere"))
print(re.search(r"(?=(\w+))\1:", "abc:").groups())

strong = re.compile(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}")
for password in ("short1A", "longenough", "LongEnough1", "12345678aB"):
    print(password, bool(strong.fullmatch(password)))

print(re.findall(r"(?=(aba))", "ababababa"))
print([found.span() for found in re.finditer(r"(?<=a)b*", "abbab a")])
print(re.match(r"a(?=b)(?!bc)", "abd"), re.match(r"a(?=b)(?!bc)", "abc"))
print(re.match(r"(?:(?=(a))a)+b\1", "aaba"))

for pattern in (r"(?<=a+)b", r"(?<!a|bc)d", r"(?<=(a)\1)", r"(?<", r"(?<x)", r"(?=a"):
    try:
        print(re.compile(pattern))
    except re.PatternError as error:
        print(error, "|", error.pos)
print(re.search(r"(?<=ab|cd)x", "abx"), re.search(r"(?<=(.)b)x", "abx").groups())
