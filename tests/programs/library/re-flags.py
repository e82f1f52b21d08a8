"""Flags: given, inline, for a part."""
import re

print(re.I, re.IGNORECASE | re.M, re.NOFLAG, re.ASCII | re.X | re.S)
print(repr(re.RegexFlag(10)), re.I in (re.I | re.M), bool(re.NOFLAG))
print([flag.name for flag in re.RegexFlag])
print(re.compile("a", re.I), re.compile(b"a"), re.compile("a", re.A | re.M))
print(re.compile("(?im)a").flags == re.I | re.M | re.U)

print(re.findall("straße|STRASSE", "Straße STRASSE strasse", re.I))
print(re.findall(r"(?i:py)thon", "Python PYthon PYTHON"))
print(re.findall(r"(?s:a.b).c", "a\nb c a\nb\nc"))
print(re.findall(r"(?i)a(?-i:b)", "ab Ab aB AB"))
print(re.findall(r"^\w", "one\ntwo\nthree"), re.findall(r"(?m)^\w", "one\ntwo\nthree"))
print(re.findall(r"\w$", "one\ntwo\n"), re.findall(r"\w$", "one\ntwo\n", re.M))
print(re.findall(r"\w\Z", "one\ntwo\n"), re.findall(r"o\s\z", "one\ntwo\n"))
print(re.match(".*", "a\nb"), re.match(".*", "a\nb", re.S))
print(re.findall(r"\w+", "naïve café ñ"), re.findall(r"\w+", "naïve café ñ", re.A))
print(re.findall(r"\d+", "12 ٣٤ ५६"), re.findall(r"(?a)\d+", "12 ٣٤ ५६"))
print(re.findall("k", "kK\u212a", re.I), re.findall("(?ia)k", "kK\u212a"))
print(re.findall("σ", "ΣσςS", re.I))
print(re.findall(r"""(?x)
    \d+   # digits
    [ ]   # a space counts only in brackets
    \#    # and this with a backslash
""", "12 # 3 4#"))

for pattern, flags in (("a", re.L), ("(?L)a", 0), ("(?u)a", re.A), ("a(?i)b", 0), ("(?i-i:a)", 0)):
    try:
        re.compile(pattern, flags)
    except (ValueError, re.PatternError) as error:
        print(type(error).__name__, error)
try:
    re.compile(re.compile("a"), re.I)
except ValueError as error:
    print(error)
