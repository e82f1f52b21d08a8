import glob
import os

os.makedirs("tree/sub/deep")
for name in ("a.py", "b.txt", "[x].py", ".hidden.py", "sub/c.py", "sub/deep/d.py"):
    open("tree/" + name, "w").close()
print(sorted(glob.glob("tree/*")))
print(sorted(glob.glob("tree/*.py")))
print(sorted(glob.glob("tree/.*")), sorted(glob.glob("tree/?.*")))
print(sorted(glob.glob("tree/**/*.py", recursive=True)))
print(sorted(glob.glob("tree/**", recursive=True)))
print(sorted(glob.glob("tree/*/")), sorted(glob.glob("tree/*/*.py")), glob.glob("tree/none*"))
print(sorted(glob.glob("*.py", root_dir="tree")), sorted(glob.glob("*", root_dir="tree", include_hidden=True)))
print(glob.escape("[x].py"), glob.glob("tree/" + glob.escape("[x].py")), glob.glob("tree/[ab].*")[:0])
print(sorted(glob.glob("tree/[!a].*")), glob.glob("tree/a.py"), glob.glob("tree/nothing.py"))
print(type(glob.iglob("tree/*")).__name__ != "list", glob.glob(b"tree/a.*"), glob.has_magic("a*"), glob.has_magic("a"))
