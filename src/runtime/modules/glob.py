"""Names of files that fit a pattern. Hidden files need a pattern that begins with a dot."""

import os
from _path_patterns import escape as _escaped
from _path_patterns import has_magic as _has_magic
from _path_patterns import name_matcher as _name_matcher
from _path_patterns import parts_match as _parts_match

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(
        iglob(
            pathname,
            root_dir=root_dir,
            dir_fd=dir_fd,
            recursive=recursive,
            include_hidden=include_hidden,
        )
    )


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if isinstance(pathname, bytes):
        found = _find(pathname.decode(), root_dir, recursive, include_hidden)
        return (one.encode() for one in found)
    pathname = os.fspath(pathname)
    return iter(list(_find(pathname, root_dir, recursive, include_hidden)))


def _find(pattern, root_dir, recursive, include_hidden):
    root = os.fspath(root_dir) if root_dir is not None else ""
    start = "/" if pattern.startswith("/") else ""
    parts = [part for part in pattern.split("/") if part]
    folders_only = pattern.endswith("/") and bool(parts)
    places = [start]
    for at, part in enumerate(parts):
        is_last = at == len(parts) - 1
        following = []
        for place in places:
            if part == "**" and recursive:
                following.extend(_below(root, place, is_last and not folders_only, include_hidden))
            elif _has_magic(part):
                following.extend(_matching(root, place, part, include_hidden))
            else:
                following.append(place + part)
        if not is_last or folders_only:
            following = [
                one if one == "" or one.endswith("/") else one + "/"
                for one in following
                if one == "" or os.path.isdir(os.path.join(root, one))
            ]
        places = following
    for place in places:
        if place and (_has_magic(pattern) or os.path.lexists(os.path.join(root, place))):
            if os.path.lexists(os.path.join(root, place)):
                yield place


def _names(root, place):
    try:
        return os.listdir(os.path.join(root, place) or ".")
    except OSError:
        return []


def _matching(root, place, pattern, include_hidden):
    matches = _name_matcher(pattern)
    for name in _names(root, place):
        hidden = name.startswith(".") and not include_hidden and not pattern.startswith(".")
        if not hidden and matches(name):
            yield place + name


def _below(root, place, with_files, include_hidden):
    """The folder itself and every folder (and file) below it."""
    left = [place]
    while left:
        here = left.pop(0)
        if here or not with_files:
            yield here
        if here and not os.path.isdir(os.path.join(root, here)):
            continue
        prefix = here + "/" if here and not here.endswith("/") else here
        found = []
        for name in _names(root, here):
            if name.startswith(".") and not include_hidden:
                continue
            if with_files or os.path.isdir(os.path.join(root, prefix + name)):
                found.append(prefix + name)
        left[:0] = found


def escape(pathname):
    return _escaped(pathname)


def has_magic(s):
    return _has_magic(s if isinstance(s, str) else s.decode())


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    import fnmatch

    parts = pat.split("/")
    made = []
    for at, part in enumerate(parts):
        is_last = at == len(parts) - 1
        if part == "**" and recursive:
            made.append(r"(?:.+/)?" if not is_last else r".*")
            continue
        if part == "*":
            made.append(r"[^/]+" if include_hidden else r"[^/.][^/]*")
        else:
            body = fnmatch.translate(part)
            body = body[body.index(":") + 1 : body.rindex(")")]
            hidden = "" if include_hidden or not part or part[0] not in "*?[" else r"(?!\.)"
            made.append(hidden + body.replace(".*", r"[^/]*"))
        if not is_last:
            made.append("/")
    return rf"(?s:{''.join(made)})\z"
