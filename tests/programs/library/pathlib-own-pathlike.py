import os
from pathlib import Path


class Place:
    def __init__(self, where):
        self.where = where

    def __fspath__(self):
        return self.where


class Wrong:
    def __fspath__(self):
        return 3


place = Place("/tmp/place.txt")
with open(place, "w") as file:
    print(file.write("found"), file.name)
print(os.path.exists(place), os.fspath(place), Path(place), os.path.join(place, "x"))
print(isinstance(place, os.PathLike), issubclass(Path, os.PathLike), isinstance("text", os.PathLike))
for action in (lambda: os.fspath(Wrong()), lambda: open(Wrong()), lambda: Path(Wrong()), lambda: os.PathLike()):
    try:
        print(action())
    except TypeError as error:
        print(error)
print(os.fsencode("ação"), os.fsdecode(b"abc"), os.fspath(Path("a")), os.fspath(b"x"))
os.remove(place)
print(Path(place).exists())
