import os

os.makedirs("project/source/deep", exist_ok=True)
for name in ("a.py", "b.py", "deep/c.txt"):
    with open(os.path.join("project/source", name), "w") as file:
        file.write("# " + name)
print(sorted(os.listdir("project/source")))
for root, folders, files in os.walk("project"):
    folders.sort()
    print(root, folders, sorted(files))
for root, folders, files in os.walk("project", topdown=False):
    print(root, sorted(files))
with os.scandir("project/source") as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink())
os.rename("project/source/a.py", "project/main.py")
os.replace("project/source/b.py", "project/main.py")
print(open("project/main.py").read(), sorted(os.listdir("project")))
os.remove("project/source/deep/c.txt")
os.removedirs("project/source/deep")
print(os.path.exists("project/source"), os.listdir("project"))
