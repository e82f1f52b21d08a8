"""Files and folders with names of their own. The names follow from the run's seed."""

import io
import os
import shutil

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp",
    "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb",
    "gettempdirb",
]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempdir():
    return os.fsdecode(tempdir or "/tmp")


def gettempdirb():
    return os.fsencode(gettempdir())


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def _fresh(dir, prefix, suffix):
    dir = gettempdir() if dir is None else os.fspath(dir)
    prefix = template if prefix is None else prefix
    suffix = "" if suffix is None else suffix
    for _ in range(TMP_MAX):
        middle = "".join(_letters[byte % len(_letters)] for byte in os.urandom(8))
        path = os.path.join(os.path.abspath(dir), prefix + middle + suffix)
        if not os.path.lexists(path):
            return path
    raise FileExistsError(17, "No usable temporary file name found")


def mktemp(suffix="", prefix=template, dir=None):
    return _fresh(dir, prefix, suffix)


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _fresh(dir, prefix, suffix)
    os.mkdir(path, 0o700)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    path = _fresh(dir, prefix, suffix)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), path


class _TemporaryFileWrapper:
    """A file that goes when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper name={self.name!r}>"

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc):
        self.file.close()
        self._drop(True)

    def close(self):
        self.file.close()
        self._drop(self._delete_on_close)

    def _drop(self, now):
        if self.delete and now:
            self.delete = False
            try:
                os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
    delete=True, *, errors=None, delete_on_close=True,
):
    name = _fresh(dir, prefix, suffix)
    os.close(os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    file = io.open(name, mode, buffering, encoding, errors, newline)
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
    errors=None,
):
    fd, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    return io.open(fd, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile:
    """A file kept in memory until it is large."""

    def __init__(
        self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
        prefix=None, dir=None, *, errors=None,
    ):
        self._max_size = max_size
        self._rolled = False
        self._args = (mode, buffering, encoding, newline, suffix, prefix, dir)
        self._errors = errors
        memory = io.BytesIO()
        if "b" not in mode:
            memory = io.TextIOWrapper(
                memory, encoding=encoding or "utf-8", errors=errors, newline=newline
            )
        self._file = memory

    def rollover(self):
        if self._rolled:
            return
        old = self._file
        place = old.tell()
        self._file = TemporaryFile(*self._args, errors=self._errors)
        old.seek(0)
        self._file.write(old.read())
        self._file.seek(place)
        self._rolled = True

    def write(self, data):
        written = self._file.write(data)
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()
        return written

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._file.close()

    def __iter__(self):
        return iter(self._file)


class TemporaryDirectory:
    """A folder that goes, with what is in it, at the end of the `with`."""

    def __init__(
        self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True
    ):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
