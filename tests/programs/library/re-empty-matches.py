"""Matches of nothing, and the order in which they are found."""
import re

for pattern in ("", "x*", r"\b", "$", "^", "(?=a)", "a*?", "a*|b", "|a", r"\B", "(?!a)"):
    for text in ("aab", "", "x a"):
        spans = [found.span() for found in re.finditer(pattern, text)]
        print(repr(pattern), repr(text), spans, re.sub(pattern, "-", text), re.split(pattern, text))
print(re.findall(r"(a?)(b?)", "ab ba"))
print(re.findall("(?m)^$", "\n\na\n"), re.findall(r"(?m)$", "a\nb\n"))
print(re.subn("", ".", "abc", count=2), re.subn("b|", "-", "abc"))
print(re.compile("a*").findall("aabaa", 1, 4), list(re.compile("").finditer("ab", 1)))
