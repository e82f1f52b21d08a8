"""Greedy, lazy, possessive."""
import re

html = "<b>bold</b> and <i>italic</i>"
for pattern in (r"<.*>", r"<.*?>", r"<[^>]*>", r"<.*+>"):
    print(pattern, re.findall(pattern, html))

print(re.match(r"a{2,4}", "aaaaa").group(), re.match(r"a{2,4}?", "aaaaa").group())
print(re.match(r"a{3}", "aa"), re.match(r"a{,2}b", "aab"), re.match(r"a{2,}b", "aaaab"))
print(re.match(r"a{b", "a{b"), re.match(r"a{}", "a{}"), re.match(r"x{1,2", "x{1,2"))
print(re.match(r"a++a", "aaa"), re.match(r"(?>a+)a", "aaa"), re.match(r"a+a", "aaa"))
print(re.match(r"a?+a", "a"), re.match(r"(?>ab|a)c", "abc"), re.match(r"(?>a|ab)c", "abc"))
print(re.match(r"(?:a|ab){2}+c", "abac"), re.match(r"(?:a|ab){2}c", "abac"))
print(re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups())
print(re.match(r"(a*)*", "aab"), re.match(r"(a*)+", "aab").groups())
print(re.match(r"(?:(a)|(b)|c)*", "abc").groups())
print(re.match(r"(?:a?)*?b", "aab"), re.match(r"(a?)*?b", "aab").groups())
print([found.span() for found in re.finditer(r"a*?", "aa")])
print([found.span() for found in re.finditer(r"a*", "baac")])
print(re.findall(r"\d+?", "1234"), re.findall(r"(\d+?)(\d)$", "1234"))

for pattern in ("a**", "*a", "a{3,2}", "+", "(?:a+)+?+", "a{99999999999}", "(*)", "x??+"):
    try:
        print(re.compile(pattern))
    except (re.PatternError, OverflowError) as error:
        print(repr(pattern), type(error).__name__, error)
