"""Sets of characters."""
import re

print(re.findall("[abc]", "a-b-d"), re.findall("[^abc]", "a-b-d"), re.findall("[a-]", "a-b"))
print(re.findall(r"[\w.]+", "a.b c-d"), re.findall(r"[^\W\d_]+", "ab_12cd"))
print(re.findall("[]a]", "]a["), re.findall(r"[\]\[]", "]a["), re.findall("[^]]", "]a["))
print(re.findall(r"[\s\S]", "a\n"), re.findall(r"[.]", "a.b"), re.findall("[$^]", "^$"))
print(re.findall(r"[\x41-\x43é-ü]", "ABCDéêüz"), re.findall(r"[\u0391-\u03a9]", "αΑΩ"))
print(re.findall(r"[\b]", "a\bb"), re.findall(r"[\d-]", "1-a"), re.findall(r"[+--]", "+,-."))
print(re.findall("[😀-😎]", "a😀b😅"), re.findall(".", "😀é"), re.search("b", "😀b").span())
print(re.findall(r"\s", "a\u00a0b\u2003c\x1cd"), re.findall(r"(?a)\s", "a\u00a0b \t"))
print(re.findall(r"\D+|\S", "12 ab"), re.findall(r"[\D]", "1a"))
print(re.findall("[A-z]", "Z[a"), re.findall("(?i)[a-f]", "aFgG"))
print(re.findall("(?i)[^a-y]", "AzZ"), re.findall("(?i)[à-ý]", "ÀÞÿ"))

for pattern in ("[", "[]", "[^]", "[z-a]", r"[\w-a]", r"[a-\d]", r"[\q]", r"[\8]", r"\8", "a[b"):
    try:
        print(re.compile(pattern))
    except re.PatternError as error:
        print(repr(pattern), "|", error.msg, "|", error.pos)
for pattern in (r"\x4", r"\u12", r"\U0011ffff", r"\777", r"[\777]", r"\y", "\\", r"\Q"):
    try:
        print(re.compile(pattern))
    except re.PatternError as error:
        print(repr(pattern), "|", error)
