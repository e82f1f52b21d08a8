import os
from os import path

os.makedirs("/tmp/walk/inner")
os.chdir("/tmp/walk")
print(os.getcwd(), path.abspath("x/../y"), path.realpath("inner/."))
open("inner/file", "w").close()
print(path.exists("inner"), path.isdir("inner"), path.isfile("inner"), path.isfile("inner/file"))
os.symlink("inner", "shortcut")
print(path.realpath("shortcut/file"), path.islink("shortcut"), path.isdir("shortcut"))
os.symlink("nowhere", "broken")
print(path.exists("broken"), path.lexists("broken"), path.realpath("broken"))
try:
    path.realpath("broken", strict=True)
except OSError as error:
    print(error)
print(path.exists("a\0b"), path.exists(3000), path.ismount("/"), path.ismount("inner"))
print(path.getsize("inner/file"))
os.chdir("..")
print(os.getcwd(), sorted(os.listdir("walk")))
