"""Replacing: templates, functions, counts."""
import re

text = "The cat sat on the mat, the CAT slept."
print(re.sub(r"cat", "dog", text))
print(re.sub(r"cat", "dog", text, flags=re.IGNORECASE))
print(re.sub(r"\bthe\b", "a", text, count=1, flags=re.I))
print(re.subn(r"[aeiou]", "*", text, count=4))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "one two three four five"))
print(re.sub(r"(?P<first>\w)(?P<rest>\w*)", r"\g<rest>\g<first>ay", "pig latin words"))
print(re.sub(r"(\d)", r"\g<1>0", "1 2 3"))


def shout(found):
    word = found.group()
    return word.upper() if len(word) > 3 else word


print(re.sub(r"\w+", shout, text))
counter = iter(range(1, 100))
print(re.sub("#", lambda found: str(next(counter)), "# first # second # third"))
print(re.sub(r"\s*,\s*", ", ", "a ,b,c  ,  d"))
print(re.sub("x*", "-", "abxd"), re.sub("x*", "-", ""))
print(re.sub(r"^", "> ", "one\ntwo\n", flags=re.M))
print(re.sub(r"(a)|b", r"[\1]", "abab"))
print(repr(re.sub("a", r"\n\t\\", "a")))

for template in (r"\2", r"\g<name>", r"\g<1", r"\q", "\\", r"\g<>", r"\g<a b>"):
    try:
        print(re.sub("(a)", template, "a"))
    except (re.PatternError, IndexError) as error:
        print(type(error).__name__, error)
try:
    re.sub("a", lambda found: 1, "bab")
except TypeError as error:
    print(error)
