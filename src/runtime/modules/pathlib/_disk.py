"""Paths that look at the simulated disk."""

import io
import os
import stat as _bits
from pathlib._copying import copy_info, copy_tree
from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath
from pathlib._selecting import select


class UnsupportedOperation(NotImplementedError):
    """An operation that this kind of path cannot do."""

    __module__ = "pathlib"


class _Info:
    """What is known about a path, asked once."""

    def __init__(self, path):
        self._path = str(path)
        self._known = {}

    def _mode(self, follow):
        if follow not in self._known:
            try:
                self._known[follow] = os.stat(self._path, follow_symlinks=follow).st_mode
            except (OSError, ValueError):
                self._known[follow] = None
        return self._known[follow]

    def exists(self, *, follow_symlinks=True):
        return self._mode(follow_symlinks) is not None

    def is_dir(self, *, follow_symlinks=True):
        mode = self._mode(follow_symlinks)
        return mode is not None and _bits.S_ISDIR(mode)

    def is_file(self, *, follow_symlinks=True):
        mode = self._mode(follow_symlinks)
        return mode is not None and _bits.S_ISREG(mode)

    def is_symlink(self):
        mode = self._mode(False)
        return mode is not None and _bits.S_ISLNK(mode)

    def __repr__(self):
        return f"<{self._shown}.info>"


class Path(PurePath):
    """A path of this system that can also be read, written and asked about."""

    __module__ = "pathlib"
    __slots__ = ("_info",)

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            name = next(iter(kwargs))
            raise TypeError(f"PurePath.__init__() got an unexpected keyword argument {name!r}")
        super().__init__(*args)

    @property
    def info(self):
        try:
            return self._info
        except AttributeError:
            self._info = _Info(self)
            self._info._shown = type(self).__name__
            return self._info

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        if not uri.lower().startswith("file:"):
            raise ValueError("URL is missing a 'file:' scheme")
        text = uri[5:]
        if text[:3] == "///":
            text = text[2:]
        elif text[:12].lower() == "//localhost/":
            text = text[11:]
        pieces = text.split("%")
        data = pieces[0].encode()
        for piece in pieces[1:]:
            data += bytes.fromhex(piece[:2]) + piece[2:].encode()
        path = cls(data.decode())
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def as_uri(self):
        return self._uri()

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def _mode(self, follow_symlinks=True):
        try:
            return os.stat(self, follow_symlinks=follow_symlinks).st_mode
        except (OSError, ValueError):
            return 0

    def exists(self, *, follow_symlinks=True):
        return self._mode(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        return _bits.S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        return _bits.S_ISREG(self._mode(follow_symlinks))

    def is_symlink(self):
        return _bits.S_ISLNK(self._mode(False))

    def is_mount(self):
        return os.path.ismount(self)

    def is_junction(self):
        return False

    def is_block_device(self):
        return _bits.S_ISBLK(self._mode())

    def is_char_device(self):
        return _bits.S_ISCHR(self._mode())

    def is_fifo(self):
        return _bits.S_ISFIFO(self._mode())

    def is_socket(self):
        return _bits.S_ISSOCK(self._mode())

    def samefile(self, other_path):
        one = self.stat()
        other = os.stat(other_path)
        return (one.st_ino, one.st_dev) == (other.st_ino, other.st_dev)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb", buffering=0) as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        if isinstance(data, str):
            raise TypeError("memoryview: a bytes-like object is required, not 'str'")
        with self.open("wb") as file:
            return file.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def _child(self, name):
        return self._from_parts(self._drive, self._root, self._tail + [name])

    def iterdir(self):
        return map(self._child, os.listdir(self))

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return select(self, self._glob_parts(pattern), case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        parts, folders_only = self._glob_parts(pattern)
        return select(self, (["**"] + parts, folders_only), case_sensitive, recurse_symlinks)

    def _glob_parts(self, pattern):
        text = os.fspath(pattern)
        parsed = self.with_segments(pattern)
        if parsed.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not parsed._tail:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        return list(parsed._tail), text.endswith("/")

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for root, folders, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(root), folders, files

    def absolute(self):
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        if self.drive or self.root or not self._tail or self._tail[0][:1] != "~":
            return self
        home = os.path.expanduser(self._tail[0])
        if home[:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *self._tail[1:])

    def readlink(self):
        return self.with_segments(os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def owner(self, *, follow_symlinks=True):
        return "user" if self.stat(follow_symlinks=follow_symlinks).st_uid else "root"

    def group(self, *, follow_symlinks=True):
        return self.owner(follow_symlinks=follow_symlinks)

    def _target(self, target):
        return target if hasattr(target, "with_segments") else self.with_segments(target)

    def rename(self, target):
        os.rename(self, target)
        return self._target(target)

    def replace(self, target):
        os.replace(self, target)
        return self._target(target)

    def copy(self, target, *, follow_symlinks=True, preserve_metadata=False):
        target = self._target(target)
        copy_tree(self, target, follow_symlinks, preserve_metadata)
        return target.joinpath()

    def _into(self, target_dir):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._target(target_dir) / self.name

    def copy_into(self, target_dir, *, follow_symlinks=True, preserve_metadata=False):
        return self.copy(
            self._into(target_dir),
            follow_symlinks=follow_symlinks,
            preserve_metadata=preserve_metadata,
        )

    def move(self, target):
        target = self._target(target)
        copy_info(self, target)
        os.replace(self, target)
        return target.joinpath()

    def move_into(self, target_dir):
        return self.move(self._into(target_dir))


class PosixPath(Path, PurePosixPath):
    """A path of a Unix system."""

    __module__ = "pathlib"
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of a Windows system, which this is not."""

    __module__ = "pathlib"
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
