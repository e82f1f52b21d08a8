"""The operating system: files and folders of the simulated disk, the environment, the process."""

import abc
import posix
import posixpath as path
import sys
from _os_environment import environ, environb
from _os_records import stat_result, terminal_size, times_result, uname_result
from io import open as _open_file
from posix import (
    F_OK,
    O_APPEND,
    O_CLOEXEC,
    O_CREAT,
    O_DIRECTORY,
    O_EXCL,
    O_NOCTTY,
    O_NOFOLLOW,
    O_NONBLOCK,
    O_RDONLY,
    O_RDWR,
    O_SYNC,
    O_TRUNC,
    O_WRONLY,
    R_OK,
    W_OK,
    X_OK,
    _exit,
    access,
    chdir,
    chmod,
    close,
    dup,
    dup2,
    error,
    fchdir,
    fchmod,
    fdatasync,
    fspath,
    fsync,
    ftruncate,
    getcwd,
    get_blocking,
    getcwdb,
    get_inheritable,
    getegid,
    geteuid,
    getgid,
    getppid,
    getuid,
    isatty,
    link,
    listdir,
    lseek,
    mkdir,
    open,
    pipe,
    pipe2,
    read,
    readlink,
    remove,
    rename,
    replace,
    rmdir,
    set_blocking,
    set_inheritable,
    strerror,
    symlink,
    truncate,
    umask,
    unlink,
    urandom,
    write,
)
from _os_processes import (
    WCONTINUED,
    WCOREDUMP,
    WEXITSTATUS,
    WIFCONTINUED,
    WIFEXITED,
    WIFSIGNALED,
    WIFSTOPPED,
    WNOHANG,
    WSTOPSIG,
    WTERMSIG,
    WUNTRACED,
    abort,
    popen,
    system,
    wait,
    waitpid,
    waitstatus_to_exitcode,
)
from _processes import getpgid, getpgrp, getpid, kill, killpg, pidfd_open
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
O_ACCMODE = 3
O_NDELAY = O_NONBLOCK
EX_OK = 0
(
    EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR,
    EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG,
) = range(64, 79)
PRIO_PROCESS, PRIO_PGRP, PRIO_USER = range(3)
SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH = range(4)
P_WAIT = 0
P_NOWAIT = 1
TMP_MAX = 238328
supports_bytes_environ = True
supports_dir_fd = set()
supports_effective_ids = set()
supports_follow_symlinks = set()


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_result(posix._stat(path, dir_fd, bool(follow_symlinks)))


supports_fd = {stat}


def lstat(path, *, dir_fd=None):
    return stat_result(posix._stat(path, dir_fd, False))


def fstat(fd):
    return stat_result(posix._fstat(fd))


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple(int(moment * 10**9) for moment in times)
    accessed, modified = (None, None) if ns is None else ns
    posix._utime(path, accessed, modified, bool(follow_symlinks), dir_fd)


class PathLike(metaclass=abc.ABCMeta):
    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class DirEntry:
    """One entry of a folder, as `scandir` gives it."""

    __module__ = "posix"
    __slots__ = ("name", "path", "_kind", "_inode")

    def __init__(self, name, path, kind, inode):
        self.name = name
        self.path = path
        self._kind = kind
        self._inode = inode

    def inode(self, /):
        return self._inode

    def is_symlink(self, /):
        return self._kind == "link"

    def is_junction(self, /):
        return False

    def is_dir(self, /, *, follow_symlinks=True):
        if self._kind == "link" and follow_symlinks:
            return path.isdir(self.path)
        return self._kind == "directory"

    def is_file(self, /, *, follow_symlinks=True):
        if self._kind == "link" and follow_symlinks:
            return path.isfile(self.path)
        return self._kind == "file"

    def stat(self, /, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class ScandirIterator:
    __module__ = "posix"

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path=None):
    folder = "." if path is None else fspath(path)
    entries = posix._entries("." if path is None else path)
    if isinstance(folder, bytes):
        entries = [(fsencode(name), kind, inode) for name, kind, inode in entries]
    join = sys.modules["os.path"].join
    return ScandirIterator(
        [DirEntry(name, join(folder, name), kind, inode) for name, kind, inode in entries]
    )


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail in (curdir, b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    left = [fspath(top)]
    while left:
        folder = left.pop()
        if isinstance(folder, tuple):
            yield folder
            continue
        folders, files, deeper = [], [], []
        try:
            entries = list(scandir(folder))
        except OSError as failure:
            if onerror is not None:
                onerror(failure)
            continue
        for entry in entries:
            is_folder = entry.is_dir()
            (folders if is_folder else files).append(entry.name)
            if is_folder and not topdown and (followlinks or not entry.is_symlink()):
                deeper.append(entry.path)
        if topdown:
            yield folder, folders, files
            # The caller may have changed the list of folders.
            for name in reversed(folders):
                below = path.join(folder, name)
                if followlinks or not path.islink(below):
                    left.append(below)
        else:
            left.append((folder, folders, files))
            left.extend(reversed(deeper))


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    top = fspath(top)
    before = stat(top, dir_fd=dir_fd, follow_symlinks=follow_symlinks)
    here = open(top, O_RDONLY | O_NONBLOCK, dir_fd=dir_fd)
    yield from _walk_from(top, before, here, (topdown, onerror, follow_symlinks))


def _walk_from(top, before, here, how):
    topdown, onerror, follow_symlinks = how
    try:
        if not path.samestat(before, fstat(here)) or not follow_symlinks and not path.isdir(top):
            return
        folders, files = [], []
        for entry in scandir(top):
            (folders if entry.is_dir() else files).append(entry.name)
        if topdown:
            yield top, folders, files, here
        for name in folders:
            below = path.join(top, name)
            try:
                known = stat(below, follow_symlinks=follow_symlinks)
                there = open(below, O_RDONLY | O_NONBLOCK)
            except OSError as failure:
                if onerror is not None:
                    onerror(failure)
                continue
            yield from _walk_from(below, known, there, how)
        if not topdown:
            yield top, folders, files, here
    finally:
        close(here)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    return _open_file(fd, mode, buffering, encoding, *args, **kwargs)


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    value = environ.get(fsdecode(key))
    return default if value is None else fsencode(value)


def putenv(name, value, /):
    environ.encodekey(name), environ.encodevalue(value)


def unsetenv(name, /):
    environ.encodekey(name)


def reload_environ():
    pass


def get_exec_path(env=None):
    env = environ if env is None else env
    return env.get("PATH", defpath).split(pathsep)


def cpu_count():
    return 4


def process_cpu_count():
    return cpu_count()


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))


def sched_yield():
    import time

    time.sleep(0)


_niceness = [0]


def nice(increment, /):
    _niceness[0] = max(0, min(19, _niceness[0] + increment))
    return _niceness[0]


def getpriority(which, who):
    return _niceness[0]


def getloadavg():
    return 0.0, 0.0, 0.0


def getgroups():
    return [getgid()]


sysconf_names = {
    "SC_ARG_MAX": 0, "SC_CLK_TCK": 2, "SC_OPEN_MAX": 4, "SC_PAGESIZE": 30, "SC_PAGE_SIZE": 30,
    "SC_NPROCESSORS_CONF": 83, "SC_NPROCESSORS_ONLN": 84,
}
_of_system = {0: 2097152, 2: 100, 4: 1024, 30: 4096, 83: 4, 84: 4}


def sysconf(name, /):
    if isinstance(name, str):
        if name not in sysconf_names:
            raise ValueError("unrecognized configuration name")
        name = sysconf_names[name]
    elif not isinstance(name, int):
        raise TypeError("configuration names must be strings or integers")
    if name not in _of_system:
        raise OSError(22, "Invalid argument")
    return _of_system[name]


def getrandom(size, flags=0):
    return urandom(size)


def writev(fd, buffers, /):
    return write(fd, b"".join(buffers))


def readinto(fd, buffer, /):
    try:
        view = memoryview(buffer).cast("B")
    except TypeError:
        view = None
    if view is None or view.readonly:
        kind = type(buffer).__name__
        raise TypeError(f"readinto() argument 2 must be read-write bytes-like object, not {kind}")
    data = read(fd, len(view))
    view[: len(data)] = data
    return len(data)


def readv(fd, buffers, /):
    count = 0
    for buffer in buffers:
        taken = readinto(fd, buffer)
        count += taken
        if taken < memoryview(buffer).nbytes:
            break
    return count


def getlogin():
    return "user"


def get_terminal_size(fd=1, /):
    return terminal_size(posix._terminal_size(fd))


def uname():
    return uname_result(("Linux", "simulator", "6.12.0", "#1 SMP", "x86_64"))


def times():
    import time

    spent = time.process_time()
    return times_result((spent, 0.0, 0.0, 0.0, time.monotonic()))


def pread(fd, length, offset, /):
    here = lseek(fd, 0, SEEK_CUR)
    lseek(fd, offset, SEEK_SET)
    try:
        return read(fd, length)
    finally:
        lseek(fd, here, SEEK_SET)


def pwrite(fd, buffer, offset, /):
    here = lseek(fd, 0, SEEK_CUR)
    lseek(fd, offset, SEEK_SET)
    try:
        return write(fd, buffer)
    finally:
        lseek(fd, here, SEEK_SET)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def device_encoding(fd):
    return None


__all__ = [
    _one for _one in list(globals()) if not _one.startswith("_") and _one not in ("abc", "posix", "sys")
] + ["_exit"]
