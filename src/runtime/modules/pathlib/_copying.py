"""Copying files and folders for `Path.copy` and `Path.move`."""

import errno
import io
import os


def _failure(text, number, source, target):
    failure = OSError(number, text)
    failure.filename = str(source)
    failure.filename2 = str(target)
    return failure


def copy_info(source, target):
    """Refuses a target that is the source or lies inside it."""
    if source == target or (source.exists() and target.exists() and source.samefile(target)):
        raise _failure("Source and target are the same path", errno.EINVAL, source, target)
    if source in target.parents:
        raise _failure("Source path is a parent of target path", errno.EINVAL, source, target)


def copy_tree(source, target, follow_symlinks, preserve_metadata):
    left = [(source, target)]
    copy_info(source, target)
    while left:
        one, other = left.pop()
        if not follow_symlinks and one.is_symlink():
            os.symlink(os.readlink(one), other)
        elif one.is_dir():
            children = list(one.iterdir())
            other.mkdir()
            left.extend((child, other / child.name) for child in reversed(children))
        else:
            with io.open(one, "rb") as reading, io.open(other, "wb") as writing:
                writing.write(reading.read())
        if preserve_metadata:
            status = os.stat(one)
            os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
            os.chmod(other, status.st_mode & 0o7777)
