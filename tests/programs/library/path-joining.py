import os.path
from os import path

print(path.join("a", "b", "c.txt"), path.join("a/", "b"), path.join("a", "/b", "c"), path.join("a", ""))
for one in ("/usr/lib/python/site.py", "file.tar.gz", ".bashrc", "..hidden.txt", "dir/", "/", ""):
    print(repr(one), path.split(one), path.splitext(one), path.basename(one), path.dirname(one))
for one in ("a//b/./c/../d", "../a/..", "/../x", "//a", "///a", "", "./"):
    print(repr(one), path.normpath(one), path.isabs(one), path.splitroot(one))
print(path.relpath("/a/b/c", "/a/d/e"), path.relpath("/a", "/a"), path.relpath("/", "/x/y"))
print(path.commonpath(["/a/b/c", "/a/b/d", "/a/b"]), path.commonprefix(["abcd", "abx"]))
print(path.commonprefix([]), path.commonpath(["a/b", "a/c"]), path.normcase("A/B"))
for action in (
    lambda: path.join("a", b"b"),
    lambda: path.join("a", 3),
    lambda: path.commonpath([]),
    lambda: path.commonpath(["a", "/b"]),
    lambda: path.relpath(""),
    lambda: path.basename(None),
    lambda: path.exists([]),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(os.path is path, path.__name__, path.sep, path.extsep, path.altsep)
