from pathlib import Path

base = Path("/tmp/copying")
(base / "source/inner").mkdir(parents=True)
(base / "source/a.txt").write_text("A")
(base / "source/inner/b.txt").write_text("B")


def shown():
    return sorted(str(path.relative_to(base)) for path in base.rglob("*"))


print((base / "source/a.txt").copy(base / "copy.txt"))
print((base / "source").copy(base / "second"))
print((base / "copy.txt").copy_into(base / "second/inner"))
print(shown())
print((base / "second").move(base / "third"))
print((base / "copy.txt").move_into(base / "third"))
print(shown())
link = base / "link"
link.symlink_to("third/a.txt")
print(link.read_text(), link.is_symlink(), link.readlink(), link.exists())
print((base / "third/a.txt").replace(base / "third/copy.txt"))
print(link.exists(), link.exists(follow_symlinks=False))
print(base.info.is_dir(), base.info, (base / "none").info.exists())


class Tagged(type(base)):
    def __init__(self, *parts, tag=None):
        super().__init__(*parts)
        self.tag = tag

    def with_segments(self, *parts):
        return type(self)(*parts, tag=self.tag)


tagged = Tagged("a/b", tag="x")
print((tagged / "c").tag, tagged.parent, tagged.parent.tag, tagged.with_suffix(".t"))
