"""Copying, moving and removing files and whole folders."""

import errno
import os
import stat

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move",
    "rmtree", "Error", "SpecialFileError", "which", "ignore_patterns", "SameFileError",
    "get_terminal_size",
]

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation on a special file which is not supported."""


def copyfileobj(fsrc, fdst, length=0):
    length = length or COPY_BUFSIZE
    while chunk := fsrc.read(length):
        fdst.write(chunk)


def _same_file(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    if _same_file(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as reading:
        try:
            with open(dst, "wb") as writing:
                copyfileobj(reading, writing)
        except IsADirectoryError as failure:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from failure
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    status = os.stat(src, follow_symlinks=follow_symlinks)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(status.st_mode))


def _inside(src, dst):
    if os.path.isdir(dst):
        return os.path.join(dst, os.path.basename(os.fspath(src)))
    return dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _inside(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _inside(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    from _path_patterns import name_matcher

    matchers = [name_matcher(pattern) for pattern in patterns]

    def ignored(path, names):
        return {name for name in names if any(matches(name) for matches in matchers)}

    return ignored


def copytree(
    src,
    dst,
    symlinks=False,
    ignore=None,
    copy_function=copy2,
    ignore_dangling_symlinks=False,
    dirs_exist_ok=False,
):
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    failures = []
    for name in names:
        if name in ignored:
            continue
        one = os.path.join(src, name)
        other = os.path.join(dst, name)
        try:
            if os.path.islink(one) and symlinks:
                os.symlink(os.readlink(one), other)
            elif os.path.isdir(one):
                copytree(one, other, symlinks, ignore, copy_function, dirs_exist_ok=dirs_exist_ok)
            elif not (ignore_dangling_symlinks and not os.path.exists(one)):
                copy_function(one, other)
        except Error as failure:
            failures.extend(failure.args[0])
        except OSError as failure:
            failures.append((one, other, str(failure)))
    copystat(src, dst)
    if failures:
        raise Error(failures)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    if ignore_errors:
        def onexc(*failure):
            pass
    elif onerror is not None and onexc is None:
        def onexc(function, name, failure):
            return onerror(function, name, (type(failure), failure, failure.__traceback__))
    elif onexc is None:
        def onexc(function, name, failure):
            raise failure
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as failure:
        onexc(os.path.islink, path, failure)
        return
    _remove(path, onexc)


def _remove(path, onexc):
    try:
        entries = list(os.scandir(path))
    except OSError as failure:
        onexc(os.scandir, path, failure)
        if isinstance(failure, (FileNotFoundError, NotADirectoryError)):
            return
        entries = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _remove(entry.path, onexc)
            continue
        try:
            os.unlink(entry.path)
        except OSError as failure:
            onexc(os.unlink, entry.path, failure)
    try:
        os.rmdir(path)
    except OSError as failure:
        onexc(os.rmdir, path, failure)


def move(src, dst, copy_function=copy2):
    real = dst
    if os.path.isdir(dst):
        if _same_file(src, dst):
            os.rename(src, dst)
            return
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    if os.path.isdir(src):
        inner = os.path.abspath(real)
        if (inner + "/").startswith(os.path.abspath(src).rstrip("/") + "/"):
            raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
    try:
        os.rename(src, real)
    except OSError:
        if os.path.isdir(src):
            copytree(src, real, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    return None


def get_terminal_size(fallback=(80, 24)):
    sizes = []
    for name, missing in zip(("COLUMNS", "LINES"), fallback):
        try:
            sizes.append(int(os.environ[name]) or missing)
        except (KeyError, ValueError):
            sizes.append(missing)
    return os.terminal_size(sizes)
