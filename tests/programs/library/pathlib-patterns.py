from pathlib import Path, PurePath

for pattern in ("*.py", "b/*.py", "a/*.py", "**/*.py", "/a/b/c.py", "*.PY", "[a-c].py", "[!c].py", "?.py"):
    path = PurePath("/a/b/c.py")
    print(pattern, path.match(pattern), path.full_match(pattern))
print(PurePath("a/B").match("b", case_sensitive=False), PurePath("a/b").full_match("**"))
try:
    PurePath("a").match("")
except ValueError as error:
    print(error)

base = Path("/tmp/patterns")
for name in ("a.py", "b.txt", "sub/c.py", "sub/deep/d.py", ".hidden"):
    (base / name).parent.mkdir(parents=True, exist_ok=True)
    (base / name).touch()


def shown(paths):
    return sorted(str(path.relative_to(base)) for path in paths)


print(shown(base.glob("*")))
print(shown(base.glob("*.py")))
print(shown(base.glob("**/*.py")))
print(shown(base.rglob("*.py")))
print(shown(base.glob("*/*.py")))
print(shown(base.glob("**/")))
print(shown(base.glob("sub/deep")), shown(base.glob("nope/*")))
print(shown(base.glob("**/deep/../*.py")))
print(shown(base.rglob("D.PY", case_sensitive=False)))
for pattern in ("", "/absolute"):
    try:
        list(base.glob(pattern))
    except Exception as error:
        print(type(error).__name__, error)
