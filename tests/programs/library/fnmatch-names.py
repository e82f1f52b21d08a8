"""Names by patterns of the shell."""
import fnmatch
import re

names = ["main.py", "test_main.py", "README.md", "data1.csv", "data12.csv", ".hidden", "a[1].txt", "é.py"]
for pattern in ("*.py", "test_*", "data?.csv", "data[0-9]*.csv", "[!.]*", "*[[]1]*", "?.py", "*", "**.md", ""):
    print(repr(pattern), fnmatch.filter(names, pattern))
print(fnmatch.filterfalse(names, "*.py"))
print(fnmatch.fnmatch("Main.PY", "*.py"), fnmatch.fnmatchcase("Main.PY", "*.PY"))
print(fnmatch.fnmatch("dir/file.py", "*.py"), fnmatch.fnmatch("a\nb", "a*b"), fnmatch.fnmatch(b"ab", b"a?"))
for pattern in ("*.txt", "a?[b-d]", "[!a]", "[]", "[!]", "[]]", "[^x]", "[a-]", "[z-a]x", "*a*b*", "[a&&b]", "a+b", "[", "[\\]"):
    regex = fnmatch.translate(pattern)
    print(repr(pattern), regex, bool(re.compile(regex)))
try:
    fnmatch.fnmatch("a", b"a")
except TypeError as error:
    print(error)
