"""Paths as text, in the way of POSIX. `os.path` is this module."""

import posix
import stat as _stat_bits
import sys

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
    "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists",
    "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath",
    "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath",
    "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
    "commonpath", "isjunction", "isreserved", "isdevdrive", "ALLOW_MISSING", "ALL_BUT_LAST",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = sys.platform == "darwin"


class _AllowMissing:
    def __repr__(self):
        return "os.path.ALLOW_MISSING"

    def __reduce__(self):
        return self.__class__.__name__


class _AllButLast:
    def __repr__(self):
        return "os.path.ALL_BUT_LAST"


ALLOW_MISSING = _AllowMissing()
ALL_BUT_LAST = _AllButLast()


def _marks(path):
    """Separator, dot and nothing, of the kind of the path."""
    if isinstance(path, bytes):
        return b"/", b".", b""
    return "/", ".", ""


def _check_kinds(name, *paths):
    texts = any(isinstance(path, str) for path in paths)
    others = any(isinstance(path, bytes) for path in paths)
    for path in paths:
        if not isinstance(path, (str, bytes)):
            kind = type(path).__name__
            raise TypeError(
                f"{name}() argument must be str, bytes, or os.PathLike object, not {kind!r}"
            ) from None
    if texts and others:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return posix.fspath(s)


def isabs(s):
    s = posix.fspath(s)
    return s.startswith(_marks(s)[0])


def join(a, *p):
    path = posix.fspath(a)
    slash, _, nothing = _marks(path)
    try:
        parts = [posix.fspath(part) for part in p]
    except TypeError:
        _check_kinds("join", path, *p)
        raise
    if parts:
        _check_kinds("join", path, *parts)
    for part in parts:
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = posix.fspath(p)
    slash = _marks(p)[0]
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = posix.fspath(p)
    slash, dot, nothing = _marks(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    # Dots that a name begins with do not part it.
    while start < at:
        if p[start : start + 1] != dot:
            return p[:at], p[at:]
        start += 1
    return p, nothing


def splitdrive(p):
    p = posix.fspath(p)
    return p[:0], p


def splitroot(p):
    p = posix.fspath(p)
    slash, _, nothing = _marks(p)
    if p[:1] != slash:
        return nothing, nothing, p
    if p[1:2] != slash or p[2:3] == slash:
        return nothing, slash, p[1:]
    return nothing, p[:2], p[2:]


def basename(p):
    p = posix.fspath(p)
    return p[p.rfind(_marks(p)[0]) + 1 :]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ""
    names = list(m)
    if not isinstance(names[0], (list, tuple)):
        names = [posix.fspath(name) for name in names]
    least, most = min(names), max(names)
    for at, item in enumerate(least):
        if item != most[at]:
            return least[:at]
    return least


def _status(path, follow=True):
    return posix._stat(path, None, follow)


def _mode(path, follow=True):
    try:
        return _status(path, follow)[0]
    except (OSError, ValueError):
        return None


def exists(path):
    return _mode(path) is not None


def lexists(path):
    return _mode(path, False) is not None


def isfile(path):
    mode = _mode(path)
    return mode is not None and _stat_bits.S_ISREG(mode)


def isdir(s):
    mode = _mode(s)
    return mode is not None and _stat_bits.S_ISDIR(mode)


def islink(path):
    mode = _mode(path, False)
    return mode is not None and _stat_bits.S_ISLNK(mode)


def isjunction(path):
    posix.fspath(path)
    return False


def isdevdrive(path):
    posix.fspath(path)
    return False


def isreserved(path):
    posix.fspath(path)
    return False


def ismount(path):
    try:
        one = _status(path, False)
    except (OSError, ValueError):
        return False
    if _stat_bits.S_ISLNK(one[0]):
        return False
    above = _status(realpath(join(posix.fspath(path), "..")), False)
    return one[1] == above[1]


def getsize(filename):
    return _status(filename)[6]


def getatime(filename):
    return _status(filename)[10] / 1e9


def getmtime(filename):
    return _status(filename)[11] / 1e9


def getctime(filename):
    return _status(filename)[12] / 1e9


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return _status(f1)[1:3] == _status(f2)[1:3]


def sameopenfile(fp1, fp2):
    return posix._fstat(fp1)[1:3] == posix._fstat(fp2)[1:3]


def expanduser(path):
    path = posix.fspath(path)
    isbytes = isinstance(path, bytes)
    slash = _marks(path)[0]
    tilde = b"~" if isbytes else "~"
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    import os

    name = path[1:end]
    if not name:
        home = os.environ.get("HOME", "/home/user")
    elif name in ("user", b"user"):
        home = "/home/user"
    else:
        return path
    if isbytes:
        home = home.encode()
    return (home.rstrip(slash) + path[end:]) or slash


def expandvars(path):
    path = posix.fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    if "$" not in path:
        return path
    import os

    made = []
    at = 0
    while at < len(path):
        if path[at] != "$":
            made.append(path[at])
            at += 1
            continue
        end = at + 1
        if path[end : end + 1] == "{":
            close = path.find("}", end)
            name = path[end + 1 : close] if close > 0 else ""
            end = close + 1 if close > 0 else at + 1
        else:
            while end < len(path) and (path[end] == "_" or path[end].isalnum() and path[end].isascii()):
                end += 1
            name = path[at + 1 : end]
        if name and name in os.environ:
            made.append(os.environ[name])
        else:
            made.append(path[at:end])
        at = end
    return "".join(made)


def normpath(path):
    path = posix.fspath(path)
    slash, dot, nothing = _marks(path)
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dot + dot or (not root and not parts) or (parts and parts[-1] == dot + dot):
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + slash.join(parts)) or dot


def abspath(path):
    path = posix.fspath(path)
    if not isabs(path):
        here = posix.getcwdb() if isinstance(path, bytes) else posix.getcwd()
        path = join(here, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    path = posix.fspath(filename)
    slash, dot, nothing = _marks(path)
    if isinstance(path, bytes):
        return realpath(path.decode(), strict=strict).encode()
    at = "/" if isabs(path) else posix.getcwd()
    left = [part for part in path.split("/") if part and part != "."][::-1]
    hops = 0
    while left:
        part = left.pop()
        if part == "..":
            at = dirname(at)
            continue
        here = join(at, part)
        mode = _mode(here, False)
        if mode is None and strict is True:
            _status(here, False)
        if mode is None or not _stat_bits.S_ISLNK(mode):
            at = here
            continue
        hops += 1
        if hops > 40:
            if strict:
                _status(here)
            return normpath(join(here, *left[::-1]))
        target = posix.readlink(here)
        if target.startswith("/"):
            at = "/"
        left.extend(piece for piece in target.split("/")[::-1] if piece and piece != ".")
    return at


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path = posix.fspath(path)
    slash, dot, nothing = _marks(path)
    start = dot if start is None else posix.fspath(start)
    _check_kinds("relpath", path, start)
    wanted = [part for part in abspath(path).split(slash) if part]
    begin = [part for part in abspath(start).split(slash) if part]
    same = len(commonprefix([begin, wanted]))
    parts = [dot + dot] * (len(begin) - same) + wanted[same:]
    return slash.join(parts) if parts else dot


def commonpath(paths):
    paths = tuple(map(posix.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check_kinds("commonpath", *paths)
    slash, dot, nothing = _marks(paths[0])
    rooted = {path[:1] == slash for path in paths}
    if len(rooted) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [
        [part for part in path.split(slash) if part and part != dot] for path in paths
    ]
    return (slash if rooted.pop() else nothing) + slash.join(commonprefix(split_paths))
