from pathlib import PurePath, PurePosixPath, PureWindowsPath

path = PurePosixPath("/home/ana/notes/lesson.tar.gz")
print(repr(path), path.parts, path.name, path.stem, path.suffix, path.suffixes)
print(path.parent, list(path.parents), path.parents[1], path.parents[-1], len(path.parents))
print(path.anchor, path.root, repr(path.drive), path.is_absolute())
print(path.with_name("x.py"), path.with_stem("y"), path.with_suffix(".md"), path.with_suffix(""))
print("a" / PurePath("b") / "c", PurePath("a").joinpath("b", "/c", "d"), PurePath())
print(PurePath("a//b/./c/../d"), PurePath("//x/y"), PurePath("///x"), PurePath("./a"))
print(path.relative_to("/home"), path.relative_to("/home/eva", walk_up=True), path.is_relative_to("/etc"))
print(PurePath("a") == PurePath("./a"), {PurePath("a"): 1}[PurePath("a/")], PurePath("b") > PurePath("a"))
windows = PureWindowsPath(r"c:\Users\ana\file.TXT")
print(repr(windows), windows, windows.drive, windows.root, windows.parts, windows.as_posix())
print(windows == PureWindowsPath("C:/users/ANA/FILE.txt"), windows.is_absolute(), windows.parent)
print(PureWindowsPath("c:a") / "b", PureWindowsPath("c:/a") / "/b", PureWindowsPath("//host/share/x").anchor)
for action in (
    lambda: path / 3,
    lambda: PurePath(3),
    lambda: path.with_name(""),
    lambda: path.with_name("a/b"),
    lambda: path.with_suffix("md"),
    lambda: PurePath("").with_name("x"),
    lambda: path.relative_to("/etc"),
    lambda: path.relative_to("etc", walk_up=True),
    lambda: path < windows,
    lambda: path.parents[9],
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
