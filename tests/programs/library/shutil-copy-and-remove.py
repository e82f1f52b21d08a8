import os
import shutil

os.makedirs("source/inner")
for name in ("a.txt", "b.tmp", "inner/c.txt"):
    with open("source/" + name, "w") as file:
        file.write(name)
print(shutil.copy("source/a.txt", "copy.txt"), shutil.copy2("source/a.txt", "source/inner"))
print(shutil.copyfile("copy.txt", "other.txt"), open("other.txt").read())
print(shutil.copytree("source", "target", ignore=shutil.ignore_patterns("*.tmp")))
print(sorted(os.listdir("target")), sorted(os.listdir("target/inner")))
print(shutil.move("copy.txt", "target"), shutil.move("target", "moved"), os.path.exists("target"))
for action in (
    lambda: shutil.copyfile("other.txt", "other.txt"),
    lambda: shutil.copyfile("none", "x"),
    lambda: shutil.copyfile("source", "x"),
    lambda: shutil.copytree("source", "moved"),
    lambda: shutil.move("moved", "moved/inner"),
    lambda: shutil.move("other.txt", "moved/none/deep"),
    lambda: shutil.rmtree("none"),
    lambda: shutil.rmtree("other.txt"),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
shutil.copytree("source", "moved", dirs_exist_ok=True)
print(sorted(os.listdir("moved")))
shutil.rmtree("moved")
shutil.rmtree("none", ignore_errors=True)
shutil.rmtree("gone", onexc=lambda function, path, error: print("problem with", path, type(error).__name__))
print(os.path.exists("moved"), issubclass(shutil.SameFileError, OSError), shutil.get_terminal_size() >= (1, 1))
