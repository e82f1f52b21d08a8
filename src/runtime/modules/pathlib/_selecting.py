"""Finding what fits a pattern, for `Path.glob`."""

import os
from _path_patterns import has_magic, name_matcher


def select(path, pattern, case_sensitive, recurse_symlinks):
    parts, folders_only = pattern
    start = "" if str(path) == "." else str(path)
    if start and not start.endswith("/"):
        start += "/"
    sensitive = True if case_sensitive is None else case_sensitive
    seen = set() if parts.count("**") > 1 else None
    for found in _walk(start, parts, (sensitive, recurse_symlinks, folders_only)):
        if seen is not None:
            if found in seen:
                continue
            seen.add(found)
        yield path.with_segments(found)


def _entries(folder):
    try:
        with os.scandir(folder or ".") as entries:
            return list(entries)
    except OSError:
        return []


def _walk(prefix, parts, options):
    """Paths below `prefix` (which ends in a slash, or is empty) that fit the parts."""
    sensitive, recurse_symlinks, folders_only = options
    left = [(prefix, 0)]
    while left:
        prefix, at = left.pop()
        if at == len(parts):
            whole = prefix.rstrip("/") or ("/" if prefix else ".")
            if os.path.lexists(whole) and (not folders_only or os.path.isdir(whole)):
                yield whole
            continue
        part = parts[at]
        if part == "**":
            left.extend(reversed(_below(prefix, parts, at, options)))
        elif part == ".." or (not has_magic(part) and sensitive):
            left.append((prefix + part + "/", at + 1))
        else:
            matches = name_matcher(part, sensitive)
            is_last = at + 1 == len(parts)
            found = []
            for entry in _entries(prefix):
                if matches(entry.name) and (is_last and not folders_only or entry.is_dir()):
                    found.append((prefix + entry.name + "/", at + 1))
            left.extend(reversed(found))


def _below(prefix, parts, at, options):
    """The folder itself for the rest of the pattern, and its folders for `**` again."""
    recurse_symlinks, folders_only = options[1:]
    following = at + 1
    while following < len(parts) and parts[following] == "**":
        following += 1
    is_last = following == len(parts)
    places = [(prefix, following)]
    if prefix and not os.path.isdir(prefix):
        return []
    for entry in _entries(prefix):
        if entry.is_dir(follow_symlinks=recurse_symlinks):
            places.append((prefix + entry.name + "/", at))
        elif is_last and not folders_only:
            places.append((prefix + entry.name + "/", following))
    return places
