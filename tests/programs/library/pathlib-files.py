from pathlib import Path

folder = Path("/tmp/notes")
folder.mkdir()
note = folder / "note.txt"
print(note.exists(), note.write_text("olá\nmundo\n", encoding="utf-8"))
print(note.read_text(encoding="utf-8").splitlines(), note.read_bytes())
print(note.stat().st_size, note.is_file(), note.is_dir(), folder.is_dir())
with note.open("a", encoding="utf-8") as file:
    file.write("fim\n")
print(len(note.read_text(encoding="utf-8")))
print(note.rename(folder / "renamed.txt"), note.exists())
(folder / "b.bin").write_bytes(b"\0\1")
(folder / "empty").touch()
print(sorted(path.name for path in folder.iterdir()))
(folder / "x/y/z").mkdir(parents=True)
print([(root.name, names, sorted(files)) for root, names, files in (folder / "x").walk()])
for action in (
    lambda: folder.mkdir(),
    lambda: (folder / "p/q").mkdir(),
    lambda: folder.rmdir(),
    lambda: (folder / "none").read_text(),
    lambda: (folder / "none").unlink(),
    lambda: (folder / "empty").touch(exist_ok=False),
    lambda: (folder / "empty").write_text(3),
    lambda: list((folder / "empty").iterdir()),
    lambda: (folder / "none").stat(),
    lambda: (folder / "none").resolve(strict=True),
    lambda: folder.read_text(),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
(folder / "none").unlink(missing_ok=True)
folder.mkdir(exist_ok=True)
print(folder.resolve(), Path("/tmp/notes/../notes").resolve() == folder, Path("a").absolute().is_absolute())
