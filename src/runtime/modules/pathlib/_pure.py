"""Paths that never look at a disk."""

import os
import posixpath
from _path_patterns import name_matcher, parts_match
from pathlib import _windows


class _Parents:
    """The folders above a path, nearest first."""

    def __init__(self, path):
        self._path = path
        self._count = len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        path = self._path
        return path._from_parts(path.drive, path.root, path._tail[: -index - 1])

    def __iter__(self):
        for index in range(len(self)):
            yield self[index]

    def __contains__(self, item):
        return any(item == one for one in self)

    def __reversed__(self):
        return iter(self[::-1])

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePath:
    """A path that can be taken apart and put together, of this system's kind."""

    __module__ = "pathlib"
    __slots__ = ("_raw", "_text", "_drive", "_root", "_tail", "_hash")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        raw = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    raw.append(arg.as_posix())
                    continue
                raw.append(str(arg) if arg._tail or arg.drive or arg.root else "")
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ "
                    f"returns a str, not {type(path).__name__!r}"
                )
            raw.append(path)
        self._raw = self.parser.join(*raw) if raw else ""
        self._drive, self._root, self._tail = self._parse(self._raw)

    @classmethod
    def _parse(cls, path):
        if not path:
            return "", "", []
        if cls.parser.altsep:
            path = path.replace(cls.parser.altsep, cls.parser.sep)
        drive, root, rest = cls.parser.splitroot(path)
        if not root and drive.startswith("\\\\") and not drive.endswith("\\"):
            pieces = drive.split("\\")
            if len(pieces) == 4 and pieces[2] not in "?.":
                root = "\\"
            elif len(pieces) == 6:
                root = "\\"
        tail = [part for part in rest.split(cls.parser.sep) if part and part != "."]
        return drive, root, tail

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def _from_parts(self, drive, root, tail):
        made = self.with_segments(self._show(drive, root, tail))
        return made

    @classmethod
    def _show(cls, drive, root, tail):
        if drive or root:
            return drive + root + cls.parser.sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            tail = ["."] + tail
        return cls.parser.sep.join(tail)

    def __reduce__(self):
        return type(self), tuple(self.parts)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self.as_posix())

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._show(self._drive, self._root, self._tail) or "."
            return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        return str(self).replace(self.parser.sep, "/")

    def as_uri(self):
        import warnings

        warnings.warn(
            "pathlib.PurePath.as_uri() is deprecated and scheduled for removal in Python 3.19. "
            "Use pathlib.Path.as_uri().",
            DeprecationWarning,
            stacklevel=2,
        )
        return self._uri()

    def _uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            return "file:///" + drive + _quoted(self.as_posix()[2:])
        return ("file:" if drive else "file://") + _quoted(self.as_posix())

    @property
    def _folded(self):
        text = str(self)
        return text if self.parser is posixpath else text.lower()

    @property
    def _key(self):
        return self._folded.split(self.parser.sep)

    def __hash__(self):
        return hash(self._folded)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._folded == other._folded and self.parser is other.parser

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key < other._key

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key <= other._key

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key > other._key

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._key >= other._key

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)

    @property
    def parts(self):
        if self._drive or self._root:
            return (self._drive + self._root,) + tuple(self._tail)
        return tuple(self._tail)

    @property
    def parent(self):
        if not self._tail:
            return self
        return self._from_parts(self._drive, self._root, self._tail[:-1])

    @property
    def parents(self):
        return _Parents(self)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        return self.parser.splitext(self.name)[1]

    @property
    def suffixes(self):
        name = self.name.lstrip(".")
        return ["." + suffix for suffix in name.split(".")[1:]]

    @property
    def stem(self):
        return self.parser.splitext(self.name)[0]

    def with_name(self, name):
        parser = self.parser
        if not name or parser.sep in name or (parser.altsep and parser.altsep in name) or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parts(self._drive, self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith("."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        if not hasattr(other, "with_segments"):
            other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from_parts("", "", [".."] * step + self._tail[len(path._tail) :])

    def is_relative_to(self, other):
        if not hasattr(other, "with_segments"):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        return self.parser.isabs(str(self))

    def is_reserved(self):
        import warnings

        warnings.warn(
            "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python "
            "3.15. Use os.path.isreserved() to detect reserved paths on Windows.",
            DeprecationWarning,
            stacklevel=2,
        )
        return self.parser.isreserved(str(self))

    def _pattern(self, pattern, case_sensitive):
        if not hasattr(pattern, "with_segments"):
            pattern = self.with_segments(pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        return pattern, case_sensitive

    def full_match(self, pattern, *, case_sensitive=None):
        pattern, case_sensitive = self._pattern(pattern, case_sensitive)
        return parts_match(self.parts, pattern.parts, case_sensitive)

    def match(self, path_pattern, *, case_sensitive=None):
        pattern, case_sensitive = self._pattern(path_pattern, case_sensitive)
        wanted = pattern.parts[::-1]
        parts = self.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(parts) < len(wanted) or (len(parts) > len(wanted) and pattern.anchor):
            return False
        return all(name_matcher(one, case_sensitive)(part) for part, one in zip(parts, wanted))


os.PathLike.register(PurePath)


def _quoted(text):
    plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/"
    return "".join(
        letter if letter in plain else "".join(f"%{byte:02X}" for byte in letter.encode())
        for letter in text
    )


class PurePosixPath(PurePath):
    """A path as Unix writes it."""

    __module__ = "pathlib"
    __slots__ = ()
    parser = posixpath


class PureWindowsPath(PurePath):
    """A path as Windows writes it."""

    __module__ = "pathlib"
    __slots__ = ()
    parser = _windows
